import type { ComponentChildren } from 'preact';
import type { EntityKind } from '../core/entity-set/model';
import { DEFAULT_SETTINGS, type MarkStyle } from '../core/settings';
import { forcedLookOf, lookOf } from './mark-look';
import { sayAround } from './say-around';
import { say } from './words';

/** A word dressed as the marks in a page. */
export function MarkSample(props: {
  readonly kind: EntityKind;
  /** The reader's choice; the default one while it is not known. */
  readonly style?: MarkStyle;
  readonly children: ComponentChildren;
}) {
  const { kind, style = DEFAULT_SETTINGS.markStyle, children } = props;
  const isForced = matchMedia('(forced-colors: active)').matches;
  return (
    <span
      class="mark-sample"
      data-kind={kind}
      style={{ ...lookOf(style, kind), ...(isForced && forcedLookOf(style, kind)) }}
    >
      {children}
    </span>
  );
}

/** One line that says what the two kinds of mark mean. */
export function MarkLegend() {
  const person = <MarkSample kind="person">{say('mark_person')}</MarkSample>;
  const organization = <MarkSample kind="organization">{say('mark_organization')}</MarkSample>;
  return (
    <p class="mark-legend">
      <span>{sayAround('mark_person_line', person)}</span>{' '}
      <span>{sayAround('mark_organization_line', organization)}</span>
    </p>
  );
}
