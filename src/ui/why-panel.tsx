import type { EntityKind } from '../core/entity-set/model';
import { NotThis, type NotThisChoice } from './not-this';
import { say } from './words';

type WhyPanelProps = {
  /** Why the word was marked, from `describeReason`. */
  readonly why: string;
  /** Lets the reader say that the word is somebody else. */
  readonly notThis: NotThisChoice;
  readonly kind: EntityKind;
};

/** Why a word was marked, and what to do when it should not be. */
export function WhyPanel({ why, notThis, kind }: WhyPanelProps) {
  return (
    <section class="bg-panel" aria-label={say('card_why')}>
      <p>{why}</p>
      <NotThis {...notThis} kind={kind} />
    </section>
  );
}
