import { isContextLost } from './context-lost';

/** A background that was being restarted answers after this long. */
const RETRY_MS = 250;

/** Asks once more when the first time fails. @throws what the second time threw */
export async function askTwice<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (isContextLost(error)) throw error;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return ask();
  }
}
