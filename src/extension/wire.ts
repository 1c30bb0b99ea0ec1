import { words } from './i18n';
import type { BackgroundCalls, PageCalls } from './messages';

/** The parts of the extension that answer calls. */
export type Calls = { readonly background: BackgroundCalls; readonly page: PageCalls };

/** One call on the wire. */
export type CallMessage = { readonly to: keyof Calls; readonly call: string; readonly question?: unknown };

/** One answer on the wire: a failure travels as words. */
export type Reply =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly error: string };

export function isCallTo(to: keyof Calls, message: unknown): message is CallMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'to' in message &&
    message.to === to &&
    'call' in message &&
    typeof message.call === 'string'
  );
}

/** Opens a reply. @throws Error with the answerer's words, or with ours when nobody answered; `cause` names the call */
export function openReply(reply: unknown, call: string): unknown {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply))
    throw new Error(words.say('problem_no_answer'), { cause: call });
  if (reply.ok === true) return 'value' in reply ? reply.value : undefined;
  throw new Error('error' in reply ? String(reply.error) : words.say('problem_no_answer'), { cause: call });
}

/** Runs a handler so that every outcome, a thrown error included, becomes a reply. */
export async function replyOf(run: () => unknown): Promise<Reply> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
