import type { Source } from '../core/entity-set/model';
import { OutsideLink } from './outside-link';
import { creditOf, type Footnotes } from './sources';
import { say } from './words';

type NoteProps = { readonly source: Source | undefined; readonly footnotes: Footnotes };

/** The number behind a statement. It opens the source itself: in a page's shadow root there is no `#anchor` to jump to. */
export function Note({ source, footnotes }: NoteProps) {
  if (source === undefined) return null;
  const number = footnotes.findIndex((footnote) => footnote.url === source.url) + 1;
  if (number === 0) return null;
  return (
    <sup class="bg-note">
      <OutsideLink href={source.url} label={say('card_source', number, source.title, source.publisher)}>
        {`[${number}]`}
      </OutsideLink>
    </sup>
  );
}

/** The dates of a statement in small type; nothing when there are none. */
export function Dates({ words }: { readonly words: readonly (string | undefined)[] }) {
  const known = words.filter((each) => each !== undefined);
  return known.length === 0 ? null : <span class="bg-dates">{known.join(' · ')}</span>;
}

/** The numbered list at the end of a card: title, publisher, date. */
export function FootnoteList({ footnotes }: { readonly footnotes: Footnotes }) {
  if (footnotes.length === 0) return null;
  return (
    <section class="bg-sources">
      <h3>{say('card_sources')}</h3>
      <ol>
        {footnotes.map((source) => (
          <li key={source.url}>
            <OutsideLink href={source.url}>{source.title}</OutsideLink>
            <span class="bg-muted">{` · ${creditOf(source)}`}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
