import { say } from '../ui/words';

/**
 * Browsers refuse messages of more than 64 MiB with words of their own. The background knows how large a set
 * may be and says so itself; this only keeps back what could not even be handed over.
 */
const LARGEST_MESSAGE_BYTES = 60_000_000;

/** The text of a file that is to be a set. @throws Error with words for the reader */
export async function readSetFile(file: File): Promise<string> {
  if (file.size > LARGEST_MESSAGE_BYTES) {
    throw new Error(say('options_file_too_large', Math.round(file.size / 1_000_000)));
  }
  try {
    return await file.text();
  } catch {
    // The browser's own words name no file and no reason: a folder, or a file that was moved meanwhile.
    throw new Error(say('options_file_unopened'));
  }
}
