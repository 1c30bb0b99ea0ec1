import type { CardData } from '../core/entity-set/card';
import { KindMark } from './kind-mark';
import { say } from './words';

type CardHeadProps = {
  readonly card: Pick<CardData, 'kind' | 'subtype' | 'name' | 'nativeName' | 'foreign'>;
  readonly headingId: string;
};

/** Who the card is about. */
export function CardHead({ card, headingId }: CardHeadProps) {
  const { kind, subtype, name, nativeName, foreign } = card;
  return (
    <header class="bg-head">
      <KindMark kind={kind} name={name} />
      <div>
        <h2 id={headingId} dir="auto" lang={foreign?.name}>
          {name}
        </h2>
        <p class="bg-muted">
          {nativeName !== undefined && nativeName !== name && (
            <>
              <bdi>{nativeName}</bdi>
              {' · '}
            </>
          )}
          {subtype === undefined ? (
            say(kind === 'person' ? 'card_person' : 'card_organization')
          ) : (
            <span lang={foreign?.subtype}>{subtype}</span>
          )}
        </p>
      </div>
    </header>
  );
}
