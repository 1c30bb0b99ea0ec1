import type { EntityKind } from '../core/entity-set/model';
import { KindMark } from './kind-mark';
import { say } from './words';

type CardSkeletonProps = {
  /** The words that are marked: all that is known yet. */
  readonly words: string;
  readonly kind: EntityKind;
};

/** Stands where the card will stand, as large as most of them, so that nothing jumps when it comes. */
export function CardSkeleton({ words, kind }: CardSkeletonProps) {
  return (
    <article class="bg-card bg-skeleton" aria-busy="true">
      <header class="bg-head">
        <KindMark kind={kind} name={words} />
        <div>
          <h2 dir="auto">{words}</h2>
          <p class="bg-muted" role="status">
            {say('card_loading')}
          </p>
        </div>
      </header>
      <div class="bg-bones" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
        <i />
      </div>
    </article>
  );
}
