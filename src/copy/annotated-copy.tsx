import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardData } from '../core/entity-set/card';
import type { PartialDate } from '../core/entity-set/model';
import { outlineOf } from '../ui/card-outline';
import { wordDate } from '../ui/date-words';
import { OutsideLink } from '../ui/outside-link';
import { creditOf } from '../ui/sources';
import { language, say } from '../ui/words';

export type AnnotatedCopyProps = {
  /** The article with its heading, marked; becomes part of what is shown. */
  readonly article: HTMLElement;
  readonly byline: string | undefined;
  readonly site: string | undefined;
  readonly published: PartialDate | undefined;
  readonly url: string;
  readonly today: PartialDate;
  /** In the order of the notes. */
  readonly cards: readonly CardData[];
};

/** An article with its cast as notes: what is saved and printed, so nothing in it needs a script. */
export function AnnotatedCopy({ article, byline, site, published, url, today, cards }: AnnotatedCopyProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(article), [article]);
  const date = published === undefined ? undefined : wordDate(published);
  // Many a byline has the date in it.
  const credit = [byline, site, date !== undefined && byline?.includes(date) ? undefined : date];
  return (
    <main class="copy">
      <p class="credit">{credit.filter((words) => words !== undefined).join(' · ')}</p>
      <div ref={place} />
      <footer lang={language()}>
        {cards.length > 0 && (
          <section class="notes">
            <h2>{say('copy_notes')}</h2>
            <ol>
              {cards.map((card, index) => (
                <CardNote key={card.id} card={card} number={index + 1} />
              ))}
            </ol>
          </section>
        )}
        <p class="origin">
          {say('copy_origin', wordDate(today))}{' '}
          <a href={url} rel="noopener noreferrer" target="_blank">
            {url}
          </a>
        </p>
      </footer>
    </main>
  );
}

function CardNote({ card, number }: { readonly card: CardData; readonly number: number }) {
  const { name, kind, summary, sections, sources, sets } = outlineOf(card);
  return (
    <li id={`note-${number}`}>
      <h3 dir="auto">{name}</h3>
      <p class="kind">{kind}</p>
      {summary !== '' && <p dir="auto">{summary}</p>}
      {sections.map(({ heading, statements }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          <ul>
            {statements.map(({ words, note }) => (
              <li key={words}>
                <bdi>{words}</bdi>
                {/* The joiner keeps the number on the line of its words. */}
                {note !== undefined && (
                  <>
                    {'\u2060'}
                    <sup>[{note}]</sup>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {sources.length > 0 && (
        <section>
          <h4>{say('card_sources')}</h4>
          <ol class="sources">
            {sources.map((source) => (
              <li key={source.url}>
                <OutsideLink href={source.url}>{source.title}</OutsideLink>. {creditOf(source)}.
              </li>
            ))}
          </ol>
        </section>
      )}
      <p class="set">
        {sets.map(({ title, updated }) => say('copy_set', title, wordDate(updated))).join(' ')}
      </p>
    </li>
  );
}
