import type { ViewUnderTest } from './browser-under-test';

/** The cast the popup lists, as entity → count. */
export function castInPopup(popup: ViewUnderTest): Promise<Record<string, number>> {
  return popup.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[role=tabpanel] .row-button')].map((row) => [
        row.id.replace(/^row-/, ''),
        Number.parseInt(row.querySelector('.row-count [aria-hidden]')?.textContent ?? '', 10),
      ]),
    ),
  );
}
