import type { CardData, CardRole, Cited } from '../core/entity-set/card';
import type { Source } from '../core/entity-set/model';
import { wordAsOf, wordDates, wordPeriod } from './date-words';
import { wordRelation } from './relation-words';
import { keyOfRole, tellRoles, wordRole } from './role-story';
import { collectFootnotes } from './sources';
import { say } from './words';

/** A statement in words, with the number of its source. */
export type OutlineStatement = { readonly words: string; readonly note: number | undefined };

/** A card as headings over statements: what is copied. */
export type CardOutline = Pick<CardData, 'name' | 'summary' | 'sets' | 'today'> & {
  readonly kind: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly statements: readonly OutlineStatement[];
  }[];
  readonly sources: readonly Source[];
};

/** Everything a card says, nothing folded away. */
export function outlineOf(card: CardData): CardOutline {
  const { name, kind, subtype, summary, roles, facts, relations, sets, today } = card;
  const chapters = tellRoles(card);
  const told = new Set(chapters.flatMap((chapter) => [...chapter.roles, ...chapter.perhaps].map(keyOfRole)));
  const others = roles.filter((role) => !told.has(keyOfRole(role)));
  const sources = collectFootnotes([
    ...chapters.flatMap((chapter) => [...chapter.roles, ...chapter.perhaps]),
    ...[...others, ...facts, ...relations],
  ]);
  const state = (words: string, { source }: Cited): OutlineStatement => {
    const number = sources.findIndex(({ url }) => url === source?.url) + 1;
    return { words, note: number === 0 ? undefined : number };
  };
  const stateRole = (role: CardRole) => state(dated(wordRole(role), wordDates(role)), role);
  const sections = [
    ...chapters.map((chapter) => ({
      heading: chapter.heading,
      statements: [
        ...chapter.roles.map(stateRole),
        ...chapter.perhaps.map((role) => state(`${say('card_role_perhaps')} ${stateRole(role).words}`, role)),
      ],
    })),
    { heading: say('card_other_roles'), statements: others.map(stateRole) },
    {
      heading: say('card_facts'),
      statements: facts.map((fact) => state(dated(`${fact.label}: ${fact.value}`, [wordAsOf(fact)]), fact)),
    },
    {
      heading: say('card_connections'),
      statements: relations.map((relation) => {
        const { before, after } = wordRelation(relation);
        const words = `${before}${relation.other.name}`;
        const isDated = wordPeriod(relation) !== undefined;
        return state(isDated ? words + after : `${dated(words, [wordAsOf(relation)])}.`, relation);
      }),
    },
  ];
  return {
    ...{ name, summary, sets, today, sources },
    kind: [say(kind === 'person' ? 'card_person' : 'card_organization'), subtype]
      .filter((words) => words !== undefined)
      .join(' · '),
    sections: sections.filter(({ statements }) => statements.length > 0),
  };
}

function dated(words: string, dates: readonly (string | undefined)[]): string {
  const known = dates.filter((each) => each !== undefined);
  return known.length === 0 ? words : `${words} (${known.join(' · ')})`;
}
