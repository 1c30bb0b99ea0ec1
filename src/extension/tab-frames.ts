import { browser } from './browser';

/** What one frame of a tab has told of its cast. */
export type FrameRecord = {
  /** When the frame's document began, in ms since 1970. */
  readonly started: number;
  readonly entities: readonly string[];
  /** The browser's number of the frame. */
  readonly at: number;
};

/** The frames of a tab that show anybody, by the names they gave themselves. */
export type FrameRecords = Readonly<Record<string, FrameRecord>>;

const keyOf = (tab: number): string => `cast:${tab}`;

/** The frames of a tab. Kept until the browser closes, so that they outlive the background. */
export async function readFrames(tab: number): Promise<FrameRecords> {
  const key = keyOf(tab);
  return parse((await browser.storage.session.get(key))[key]);
}

/** Only the background writes them. None leaves no trace of the tab. */
export async function writeFrames(tab: number, frames: FrameRecords): Promise<void> {
  const { session } = browser.storage;
  if (Object.keys(frames).length > 0) await session.set({ [keyOf(tab)]: frames });
  else await session.remove(keyOf(tab));
}

/** Tells of every change until the signal fires. */
export function watchFrames(
  tab: number,
  onChange: (frames: FrameRecords) => void,
  signal: AbortSignal,
): void {
  signal.throwIfAborted();
  const { onChanged } = browser.storage.session;
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[keyOf(tab)];
    if (change) onChange(parse(change.newValue));
  };
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
}

/** What an older version of the extension left there is left out. */
function parse(value: unknown): FrameRecords {
  if (typeof value !== 'object' || value === null) return {};
  const records = Object.entries(value).filter((entry): entry is [string, FrameRecord] => isRecord(entry[1]));
  return Object.fromEntries(records);
}

function isRecord(value: unknown): value is FrameRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { started, entities, at } = value as Record<string, unknown>;
  return typeof started === 'number' && Array.isArray(entities) && typeof at === 'number';
}
