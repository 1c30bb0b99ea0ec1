/**
 * Runs in a view, or on the card: everything that is beyond an edge sideways, or whose words are cut off. Words for
 * the ear alone are cut off on purpose; lines of a list end in "…" and are whole in the card.
 */
export function cutOffIn(card: ShadowRoot | null): readonly string[] {
  const root = card ?? document;
  const frame = card?.querySelector('[role=dialog]') ?? document.documentElement;
  const edge = frame.getBoundingClientRect();
  const isForTheEar = (element: Element): boolean => {
    for (let up: Element | null = element; up; up = up.parentElement) {
      if (getComputedStyle(up).clipPath !== 'none') return true;
    }
    return false;
  };
  const beyond = [...root.querySelectorAll<HTMLElement>('body *, [role=dialog] *')].filter((element) => {
    if (isForTheEar(element) || element.closest('svg')) return false;
    const { left, right, width } = element.getBoundingClientRect();
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(element);
    const isClipped =
      overflowX !== 'visible' &&
      !/auto|scroll/.test(`${overflowX}${overflowY}`) &&
      ['none', ''].includes(webkitLineClamp) &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    return width > 0 && (left < edge.left - 1 || right > edge.right + 1 || isClipped);
  });
  return [
    ...(frame.scrollWidth > frame.clientWidth
      ? [`sideways by ${frame.scrollWidth - frame.clientWidth}`]
      : []),
    ...beyond.map(({ localName, className, textContent }) => `${localName}.${className}: ${textContent}`),
  ];
}
