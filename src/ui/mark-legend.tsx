import type { ComponentChildren } from 'preact';
import type { EntityKind } from '../core/entity-set/model';

/** A word dressed as the marks in a page: one unbroken line under a person, dots under an organization. */
export function MarkSample(props: { readonly kind: EntityKind; readonly children: ComponentChildren }) {
  return (
    <span class="mark-sample" data-kind={props.kind}>
      {props.children}
    </span>
  );
}

/** One line that says what the two kinds of mark mean. */
export function MarkLegend() {
  return (
    <p class="mark-legend">
      <span>
        <MarkSample kind="person">A person</MarkSample> has a solid line.
      </span>{' '}
      <span>
        <MarkSample kind="organization">An organization</MarkSample> has a dotted line.
      </span>
    </p>
  );
}
