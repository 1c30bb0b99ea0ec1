import type { EntityKind } from '../core/entity-set/model';
import { monogramOf } from './monogram';

type KindMarkProps = { readonly kind: EntityKind; readonly name: string };

/**
 * The small sign before a name: its monogram, in a circle for a person and in a square for an organization.
 * Shape, not colour, tells them apart; hidden from assistive tools, which get the word for the kind in the text.
 */
export function KindMark({ kind, name }: KindMarkProps) {
  return (
    <span class="bg-kind" data-kind={kind} aria-hidden="true">
      {monogramOf(name, kind)}
    </span>
  );
}
