import type { ComponentChildren } from 'preact';
import type { EntityKind } from '../core/entity-set/model';
import { sayAround } from './say-around';
import { say } from './words';

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
  const person = <MarkSample kind="person">{say('mark_person')}</MarkSample>;
  const organization = <MarkSample kind="organization">{say('mark_organization')}</MarkSample>;
  return (
    <p class="mark-legend">
      <span>{sayAround('mark_person_line', person)}</span>{' '}
      <span>{sayAround('mark_organization_line', organization)}</span>
    </p>
  );
}
