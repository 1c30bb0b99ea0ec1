import * as v from 'valibot';
import { runAtOnce, runInSlices, type SliceClock, type Steps } from '../gazetteer/steps';
import { type Fault, type FaultKind, fault } from './fault';
import { faultsOf, sourceKeyFaults } from './faults';
import { endOfJson, placeIn } from './json-end';
import type { EntitySet } from './model';
import { entitySchema, setHeadSchema } from './schema';

/** What is wrong with a set. The message is for logs; readers get the words of `wordFaults`. */
export class SetError extends Error {
  override readonly name = 'SetError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ path, kind, values }) => [`${path}:`, kind, ...values].join(' ')).join('\n'));
    this.faults = faults;
  }
}

/** Above this a set is refused unread: parsing it would stall the background. The largest useful sets (1,000,000 names) are below. */
export const MAX_SET_CHARS = 40_000_000;
const FORMAT = /^entity-set\/(\d+)$/;
const MAJOR = 1;

export type ParseOptions = {
  /** For sets that ship: every fact, role and relation needs a source, too. */
  readonly shipped?: boolean;
};

/**
 * Parses the text of an entity set.
 * @throws SetError when it is not JSON, not an entity set, of a newer major version, or anything in it is wrong
 */
export const parseEntitySetText = (text: string, options: ParseOptions = {}): EntitySet =>
  runAtOnce(textSteps(text, options));

/** The same in slices, for whoever has others to answer meanwhile: only the JSON itself is read in one go. */
export const parseInSlices = (
  text: string,
  clock: SliceClock,
  options: ParseOptions = {},
): Promise<EntitySet> => runInSlices(textSteps(text, options), clock);

/** Checks that a value is an entity set. Unknown fields are kept. @throws SetError */
export const parseEntitySet = (json: unknown, options: ParseOptions = {}): EntitySet =>
  runAtOnce(setSteps(json, options));

/** So many entities are checked between two chances to rest: about a millisecond. */
const ENTITIES_PER_STEP = 128;

function* textSteps(text: string, options: ParseOptions): Steps<EntitySet> {
  if (text.length > MAX_SET_CHARS) {
    const size = Math.round(text.length / 1_000_000);
    throw new SetError([fault('', 'file_too_large', size, MAX_SET_CHARS / 1_000_000)]);
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new SetError([jsonFault(text.replace(/^\uFEFF/, ''))]);
  }
  yield;
  return yield* setSteps(json, options);
}

function* setSteps(json: unknown, { shipped = false }: ParseOptions): Steps<EntitySet> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new SetError([fault('', 'not_a_set')]);
  }
  const format = 'format' in json ? json.format : undefined;
  const major = typeof format === 'string' ? FORMAT.exec(format)?.[1] : undefined;
  if (major === undefined) {
    throw new SetError([
      format === undefined
        ? fault('format', 'missing')
        : fault('format', 'not_format', JSON.stringify(format)),
    ]);
  }
  if (Number(major) !== MAJOR) {
    throw new SetError([fault('format', 'newer_format', String(format))]);
  }
  const head = v.safeParse(setHeadSchema, json);
  const faults: Fault[] = head.success ? [] : head.issues.map((issue) => describe(issue));
  const entities: v.InferOutput<typeof entitySchema>[] = [];
  const listed: readonly unknown[] = 'entities' in json && Array.isArray(json.entities) ? json.entities : [];
  for (const [at, each] of listed.entries()) {
    const entity = v.safeParse(entitySchema, each);
    if (entity.success) entities.push(entity.output);
    else faults.push(...entity.issues.map((issue) => describe(issue, `entities[${at}]`)));
    if (at % ENTITIES_PER_STEP === 0) yield;
  }
  if (!head.success || faults.length > 0) throw new SetError(faults);
  // The schema gives strings; the brands of the model are earned here, at the only place where ids come in.
  const set = { ...head.output, entities } as unknown as EntitySet;
  const further = [...sourceKeyFaults(json), ...(yield* faultsOf(set, shipped))];
  if (further.length > 0) throw new SetError(further);
  return set;
}

/** What a text that is no JSON is. */
export function jsonFault(text: string): Fault {
  if (text.trim() === '') return fault('', 'file_empty');
  const at = endOfJson(text);
  if (at >= text.trimEnd().length) return fault('', 'not_json_to_end');
  const { line, column } = placeIn(text, at);
  return fault('', 'not_json', line, column);
}

function describe(issue: v.BaseIssue<unknown>, within = ''): Fault {
  const path = (issue.path ?? []).reduce((before, { key }) => {
    if (typeof key === 'number') return `${before}[${key}]`;
    return before === '' ? String(key) : `${before}.${String(key)}`;
  }, within);
  if (isMissing(issue)) return fault(path, 'missing');
  // The schema's messages are kinds of faults.
  return fault(path, issue.message as FaultKind, ...valuesOf(issue));
}

function valuesOf({
  message,
  expected,
  received,
  requirement,
}: v.BaseIssue<unknown>): readonly (string | number)[] {
  if (message === 'not_one_of') return [(expected ?? '').replace(/^\(|\)$/g, '').replaceAll(' | ', ', ')];
  if (message === 'not_format') return [received];
  return typeof requirement === 'number' ? [requirement] : [];
}

/** The schema library tells of a missing key as of an object that is wrong. */
function isMissing({ type, input }: v.BaseIssue<unknown>): boolean {
  return type === 'loose_object' && input === undefined;
}
