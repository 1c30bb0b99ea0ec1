import { askForScript } from '../extension/ask-for-script';

/** Nearly all pages are parsed by then. */
const PATIENCE_MS = 3000;

// Our script starts when a document has been parsed. One whose parser waits for a server that does not answer shows
// the reader its text all the same: the script is then brought in. This one starts with the document, so it is kept small.
if (document.readyState === 'loading') {
  const timer = setTimeout(() => void askForScript(), PATIENCE_MS);
  document.addEventListener('DOMContentLoaded', () => clearTimeout(timer), { once: true });
}
