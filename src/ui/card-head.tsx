import type { CardData } from '../core/entity-set/card';
import { KindMark } from './kind-mark';
import { say, sayCount } from './words';

type CardHeadProps = {
  readonly card: Pick<CardData, 'kind' | 'subtype' | 'name' | 'nativeName'>;
  readonly headingId: string;
  readonly count: number | undefined;
};

/** Who the card is about. */
export function CardHead({ card, headingId, count }: CardHeadProps) {
  const { kind, subtype, name, nativeName } = card;
  const words = [
    subtype ?? say(kind === 'person' ? 'card_person' : 'card_organization'),
    count === undefined ? undefined : sayCount('card_on_page', count),
  ];
  return (
    <header class="bg-head">
      <KindMark kind={kind} name={name} />
      <div>
        <h2 id={headingId} dir="auto">
          {name}
        </h2>
        <p class="bg-muted">
          {nativeName !== undefined && nativeName !== name && (
            <>
              <bdi>{nativeName}</bdi>
              {' · '}
            </>
          )}
          {words.filter((each) => each !== undefined).join(' · ')}
        </p>
      </div>
    </header>
  );
}
