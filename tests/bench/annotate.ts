/** What the benchmark runs in Node, as `npm run annotate` does. */
export { measureAnnotate } from './annotate-speed';
export { measureLinearity } from './linking-linear';
export { measureWhoIs } from './who-is';
