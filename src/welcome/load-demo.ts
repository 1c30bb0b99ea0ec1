import type { CardData } from '../core/entity-set/card';
import type { Article } from '../core/entity-set/model';
import { ask } from '../extension/ask';

const LOOKED_AT = 40;
const PEOPLE = 2;

/** A few cards to try on this page: two people of an article and an organization, as they were on its day. */
export async function loadDemo(article: Article): Promise<readonly CardData[]> {
  const { people } = await ask('listEveryone', { query: '', limit: LOOKED_AT });
  const cards = await Promise.all(
    people.map(({ id }) => ask('askCard', { entity: id, date: article.published })),
  );
  const told = cards
    .filter((card) => card !== null)
    .filter(({ inArticle }) => inArticle?.url === article.url);
  const ofKind = (kind: CardData['kind']) => told.filter((card) => card.kind === kind);
  return [...ofKind('person').slice(0, PEOPLE), ...ofKind('organization').slice(0, 1)];
}
