// The first script of a popup under measurement: notes when what the reader waits for was painted, in ms since 1970.
(() => {
  const seen = {};
  const wanted = {
    names: () => [...document.querySelectorAll('.row-name')].filter((name) => name.textContent !== ''),
    roles: () => [...document.querySelectorAll('.row-line')].filter((line) => line.textContent?.trim()),
  };
  const note = (what) => {
    seen[what] = Number.NaN;
    // A message that is posted in a frame arrives when that frame has been painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen[what] = performance.timeOrigin + performance.now();
      };
      port2.postMessage(0);
    });
  };
  const look = () => {
    const lines = document.querySelectorAll('.row').length;
    for (const [what, find] of Object.entries(wanted)) {
      if (!(what in seen) && lines > 0 && find().length === lines) note(what);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
  globalThis.benchOpening = () => ({
    begun: performance.timeOrigin,
    content:
      performance.timeOrigin +
      (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
    ...seen,
  });
})();
