import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardData } from '../core/entity-set/card';
import type { EntityId } from '../core/entity-set/model';
import { EntityCard } from '../ui/entity-card';
import { MarkSample } from '../ui/mark-legend';
import { say } from '../ui/words';

/** As long as a pointer rests on a name in a page before its card opens. */
const REST_MS = 300;
const CARD_ID = 'demo-card';

type DemoProps = { readonly cards: readonly CardData[]; readonly isTouch: boolean };

/** Names of a set, dressed as marks in a page; content scripts do not run here, so that the page opens the card itself. */
export function Demo({ cards, isTouch }: DemoProps) {
  const [opened, setOpened] = useState<EntityId>();
  const resting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const card = cards.find(({ id }) => id === opened);
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title">{say('welcome_demo')}</h2>
      <p class="muted">{say(isTouch ? 'welcome_demo_text_touch' : 'welcome_demo_text')}</p>
      <ul class="demo">
        {cards.map(({ id, kind, name, inArticle }) => (
          <li key={id}>
            <button
              type="button"
              class="demo-name"
              aria-expanded={id === opened}
              aria-controls={CARD_ID}
              onClick={() => setOpened(id === opened ? undefined : id)}
              onPointerEnter={(event) => {
                if (event.pointerType === 'mouse') resting.current = setTimeout(() => setOpened(id), REST_MS);
              }}
              onPointerLeave={() => clearTimeout(resting.current)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setOpened(undefined);
              }}
            >
              <MarkSample kind={kind}>{name}</MarkSample>
            </button>
            {inArticle !== undefined && <>: {inArticle.text}</>}
          </li>
        ))}
      </ul>
      <div id={CARD_ID}>
        {card !== undefined && (
          <div class="bg-card-frame">
            <EntityCard card={card} />
          </div>
        )}
      </div>
    </section>
  );
}
