import { createPartLoader } from '../../../src/content/parts/parts';
import { runFrame } from '../../../src/content/visit/frame';
import type { Entity, EntitySet, SetId } from '../../../src/core/entity-set/model';
import { compileLexicon } from '../../../src/core/gazetteer/compile-lexicon';
import type { Lexicon } from '../../../src/core/gazetteer/lexicon';
import { type Choice, isAboutSame } from '../../../src/core/linking/choices';
import { type Exclusion, isSameExclusion } from '../../../src/core/linking/exclusions';
import { findMentions } from '../../../src/core/linking/find-mentions';
import type { Question } from '../../../src/core/linking/reading';
import type { CastServer } from '../../../src/extension/cast-server';
import type { PageCalls } from '../../../src/extension/messages';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/extension/settings';
import { wordsIn } from '../../support/catalogue';
import { cardOf, idOf } from './an-open-card';

const personOf = (name: string): Entity => ({
  ...{ id: idOf(name), kind: 'person', name, summary: '', roles: [], facts: [], relations: [] },
  forms: [
    { text: name, strength: 'always' },
    { text: name.split(' ').at(-1) ?? name, strength: 'context' },
  ],
});

function lexiconOf(names: readonly string[], revision: string): Lexicon {
  const set: EntitySet = {
    ...{ format: 'entity-set/1', id: 'test' as SetId, title: 'Test', description: '', language: 'en' },
    ...{
      revision: 1,
      updated: '2024',
      license: 'CC0-1.0',
      authors: ['us'],
      homepage: 'https://example.org/',
    },
    ...{ sources: {}, entities: names.map(personOf) },
  };
  return compileLexicon([set], revision);
}

export type TestExtension = ReturnType<typeof startExtension>;

/** The extension as a frame sees it: storage, background and popup without a browser's extension system. The core is the real one. */
export function startExtension(
  options: {
    readonly settings?: Partial<Settings>;
    readonly names?: readonly string[];
    /** Goes before every answer about mentions: may throw, or answer itself. */
    readonly beforeAnswer?: () => undefined | { off: true };
  } = {},
) {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...options.settings };
  let lexicon = lexiconOf(options.names ?? ['Jane Roe', 'John Doe'], '1');
  let tellSettings: (settings: Settings) => void = () => {};
  let tellFilter: (filter: Lexicon['filter']) => void = () => {};
  let page: PageCalls | undefined;
  let served: CastServer | undefined;
  let exclusions: readonly Exclusion[] = [];
  let tellExclusions: (exclusions: readonly Exclusion[]) => void = () => {};
  const keepExclusions = (next: readonly Exclusion[]): void => {
    exclusions = next;
    tellExclusions(next);
  };
  let choices: readonly Choice[] = [];
  let tellChoices: (choices: readonly Choice[]) => void = () => {};
  const keepChoices = (next: readonly Choice[]): void => {
    choices = next;
    tellChoices(next);
  };
  const questions: Question[] = [];
  const badge: (readonly string[])[] = [];
  const lifetime = new AbortController();

  void runFrame(
    document,
    {
      words: wordsIn('en'),
      readSettings: async () => settings,
      watchSettings: (onChange) => {
        tellSettings = onChange;
      },
      readExclusions: async () => exclusions,
      watchExclusions: (onChange) => {
        tellExclusions = onChange;
      },
      exclude: async (exclusion) => keepExclusions([...exclusions, exclusion]),
      include: async (exclusion) =>
        keepExclusions(exclusions.filter((each) => !isSameExclusion(each, exclusion))),
      readChoices: async () => choices,
      watchChoices: (onChange) => {
        tellChoices = onChange;
      },
      choose: async (choice) =>
        keepChoices([...choices.filter((each) => !isAboutSame(each, choice)), choice]),
      forgetChoice: async (choice) => keepChoices(choices.filter((each) => !isAboutSame(each, choice))),
      readFilter: async () => lexicon.filter,
      watchFilter: (onChange) => {
        tellFilter = onChange;
      },
      loadPart: createPartLoader(async (part) => {
        // In the extension each is a script of its own, run by the background.
        if (part === 'card') await import('../../../src/content/parts/card');
        else await import('../../../src/content/parts/painter');
      }),
      prepare: async () => lexicon.filter,
      askMentions: async (question) => {
        questions.push(question);
        return options.beforeAnswer?.() ?? findMentions(lexicon, question);
      },
      askCard: async ({ entity }) => cardOf(entity),
      reportCast: async ({ entities }) => {
        badge.push(entities);
      },
      serveCast(frame) {
        served = frame;
        return { changed() {}, sayGoodbye() {} };
      },
      answerInPage: (handlers) => {
        page = handlers;
      },
    },
    lifetime.signal,
  );
  return {
    questions,
    badge,
    end: () => lifetime.abort(),
    cast: () => served?.current(),
    quotes: () => served?.quotes(),
    watched: (isWatched: boolean) => served?.onWatched(isWatched),
    step: (direction: 'next' | 'previous') => page?.stepMention({ direction }),
    jump: (name: string, index: number) => served?.onJump(idOf(name), index),
    keepExclusions,
    keepChoices,
    changeSettings(change: Partial<Settings>) {
      settings = { ...settings, ...change };
      tellSettings(settings);
    },
    changeSets(names: readonly string[], revision: string) {
      lexicon = lexiconOf(names, revision);
      tellFilter(lexicon.filter);
    },
  };
}
