import axe from 'axe-core';
import { PATIENCE_MS, poll } from './poll.mjs';
import type { View } from './view';

declare global {
  interface Window {
    axeFaults?: readonly string[];
  }
}

/** The size of what is to be hit is a rule of WCAG 2.2 that axe judges only when asked. */
const RULES = { 'target-size': { enabled: true } };

/** Runs in the view, after axe itself: judges the document and leaves the answer there. */
const JUDGE = `
  delete window.axeFaults;
  axe.run(document, { rules: ${JSON.stringify(RULES)} }).then(({ violations, passes }) => {
    window.axeFaults = passes.length === 0
      ? ['nothing was judged']
      : violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, any, all }) => id + ': ' + html + ' ' + ([...any, ...all][0]?.message ?? '')));
  });
`;
// One function of plain text: the pages' policy allows no script from elsewhere, and no evaluating in them.
const judge = new Function(`${axe.source}\n${JUDGE}`) as () => void;

/** What axe finds wrong in a page of ours, a line for each element. */
export async function axeFaults(view: Pick<View, 'evaluate'>): Promise<readonly string[]> {
  await view.evaluate(judge);
  return poll('axe has judged', () => view.evaluate(() => window.axeFaults ?? null), 2 * PATIENCE_MS);
}
