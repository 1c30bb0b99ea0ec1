import type { CardData } from '../core/entity-set/card';
import { OutsideLink } from './outside-link';
import { say } from './words';

type InArticleProps = {
  readonly inArticle: NonNullable<CardData['inArticle']>;
  /** Of the text, where it is not the reader's. */
  readonly lang: string | undefined;
  /** The reader is on that very article. */
  readonly isHere?: boolean;
};

/** What the entity does in the article its set was made for. */
export function InArticle({ inArticle, lang, isHere = false }: InArticleProps) {
  return (
    <section>
      <h3>{say(isHere ? 'card_in_this_article' : 'card_in_set_article')}</h3>
      <p lang={lang}>{inArticle.text}</p>
      {!isHere && (
        <p class="bg-article">
          <OutsideLink href={inArticle.url}>{inArticle.headline}</OutsideLink>
        </p>
      )}
    </section>
  );
}
