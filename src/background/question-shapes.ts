import * as v from 'valibot';
import { type Choice, isChoice } from '../core/linking/choices';
import { type Exclusion, isExclusion } from '../core/linking/exclusions';
import type { BackgroundCalls } from '../extension/messages';
import { isSettingsFile, type SettingsFile } from '../extension/settings-file';

/** What each call may be asked with. Checked on receipt: a page's process is not trusted to keep to the types. */

const text = v.string();
const flag = v.boolean();
const id = v.pipe(text, v.maxLength(200));

const page = v.object({
  host: v.optional(text),
  title: v.optional(text),
  siteName: v.optional(text),
  published: v.optional(text),
  language: v.optional(text),
});

const number = v.number();
const naming = { count: number, first: number, last: number };
const evidence = v.object({
  seen: v.record(
    text,
    v.object({ text, where: v.picklist(['title', 'site', 'text']), full: flag, block: v.optional(number) }),
  ),
  named: v.record(text, v.object(naming)),
  bearers: v.record(text, v.object({ ...naming, name: text })),
  pronouns: v.record(text, v.object({ she: number, he: number })),
});
const block = v.object({ id: number, text, order: v.optional(number), again: v.optional(flag) });

const question = {
  askMentions: v.object({ blocks: v.array(block), page, evidence }),
  askCard: v.object({ entity: id, date: v.optional(text) }),
  prepare: v.undefined(),
  bringPart: v.object({ part: v.picklist(['card', 'copy', 'painter']) }),
  readFrame: v.undefined(),
  reportCast: v.object({ frame: id, started: v.number(), entities: v.array(id) }),
  exclude: v.custom<Exclusion>(isExclusion),
  include: v.custom<Exclusion>(isExclusion),
  choose: v.custom<Choice>(isChoice),
  forgetChoice: v.custom<Choice>(isChoice),
  listEveryone: v.object({ query: v.pipe(text, v.maxLength(1000)), limit: v.number() }),
  introduce: v.object({ entities: v.array(id) }),
  readTab: v.object({ tab: number }),
  whoIs: v.object({ text: v.pipe(text, v.maxLength(1000)) }),
  listSets: v.undefined(),
  addSet: v.object({ text, fileName: text }),
  removeSet: v.object({ id }),
  listRemoved: v.undefined(),
  restoreSet: v.object({ id }),
  setSetOn: v.object({ id, on: flag }),
  readDecisions: v.undefined(),
  replaceDecisions: v.object({ file: v.custom<SettingsFile>(isSettingsFile) }),
  resetDecisions: v.undefined(),
  listProblems: v.undefined(),
} satisfies Record<keyof BackgroundCalls, v.GenericSchema>;

/** Calls that only the extension's own pages may make: a page must not be able to change or list the reader's sets. */
const OWN_PAGES_ONLY: ReadonlySet<string> = new Set<keyof BackgroundCalls>([
  'listEveryone',
  'introduce',
  'readTab',
  'whoIs',
  'listSets',
  'addSet',
  'removeSet',
  'listRemoved',
  'restoreSet',
  'setSetOn',
  'readDecisions',
  'replaceDecisions',
  'resetDecisions',
  'listProblems',
]);

export const isCall = (call: string): call is keyof BackgroundCalls => Object.hasOwn(question, call);
export const isForOwnPagesOnly = (call: keyof BackgroundCalls): boolean => OWN_PAGES_ONLY.has(call);

/** Whether a question has the shape its call wants. */
export function isQuestionFor<K extends keyof BackgroundCalls>(
  call: K,
  value: unknown,
): value is Parameters<BackgroundCalls[K]>[0] {
  return v.is(question[call], value ?? undefined);
}
