import { useState } from 'preact/hooks';
import type { CardData } from '../core/entity-set/card';
import type { EntityId } from '../core/entity-set/model';
import { KindMark } from './kind-mark';
import { wordsOf } from './loaded';
import { tellRoles, wordRole } from './role-story';
import { say } from './words';

type WhichCardProps = {
  /** Everybody who may be meant. */
  readonly candidates: readonly CardData[];
  /** Rejects with words. */
  readonly onChoose: (id: EntityId) => Promise<void>;
};

/** Two or more of one name, and nothing that settles who is meant: the reader says it. */
export function WhichCard({ candidates, onChoose }: WhichCardProps) {
  const [fault, setFault] = useState<string>();
  const choose = (id: EntityId): void =>
    void onChoose(id).catch((error: unknown) => setFault(wordsOf(error)));
  return (
    <article class="bg-card bg-which">
      <h2>{say('card_which')}</h2>
      <p class="bg-muted">{say('card_reason_one_of')}</p>
      <ul>
        {candidates.map((card) => (
          <li key={card.id}>
            <Candidate card={card} onChoose={choose} />
          </li>
        ))}
      </ul>
      {fault !== undefined && <p role="alert">{fault}</p>}
    </article>
  );
}

function Candidate(props: { readonly card: CardData; readonly onChoose: (id: EntityId) => void }) {
  const { card, onChoose } = props;
  const { id, kind, name, summary } = card;
  const [chapter] = tellRoles(card);
  const role = chapter?.roles[0];
  return (
    <section class="bg-candidate">
      <KindMark kind={kind} name={name} />
      <div>
        <h3 dir="auto">{name}</h3>
        <p dir="auto">{summary}</p>
        {chapter && role && (
          <p class="bg-muted">
            {chapter.heading}: {wordRole(role)}
          </p>
        )}
        <div class="bg-choices">
          <button type="button" class="bg-choice" onClick={() => onChoose(id)}>
            {say('card_choose', name)}
          </button>
        </div>
      </div>
    </section>
  );
}
