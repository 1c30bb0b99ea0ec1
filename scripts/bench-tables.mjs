/**
 * Rows of equal keys as a table of columns.
 *
 * @param {readonly Readonly<Record<string, string | number>>[]} rows
 */
export function table(rows) {
  if (rows.length === 0) return '';
  const keys = Object.keys(rows[0]);
  const cells = [keys, ...rows.map((row) => keys.map((key) => shown(row[key])))];
  const widths = keys.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  return cells.map((line) => line.map((cell, column) => cell.padStart(widths[column])).join('  ')).join('\n');
}

const shown = (value) =>
  typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : String(value ?? '');

/**
 * One line a size: speeds are shares of the character loop's over the same text, 1 being the limit.
 *
 * @param {readonly any[]} scans
 */
export function scanTable(scans) {
  return table(
    scans.map((scan) => ({
      names: scan.names,
      'scan ÷ loop': scan.loopMs / scan.scanMs,
      ...Object.fromEntries(
        scan.peers.map((peer) => [peer.name, 'ms' in peer ? scan.loopMs / peer.ms : 'refused']),
      ),
      'link ÷ scan': (scan.linkMs - scan.scanMs) / scan.scanMs,
      hits: scan.hits,
      'bytes/name': scan.bytesPerName,
      'add ms': scan.addMs,
      'compile ms': scan.compileMs,
      'Map ms': scan.mapMs,
      'slice ms': scan.longestSliceMs,
      'load ms': scan.load.ms,
      'of it busy': scan.load.threadMs,
    })),
  );
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {readonly number[]} values */
export const summary = (values) => ({
  median: median(values),
  from: Math.min(...values),
  to: Math.max(...values),
});

/**
 * One line a variant: medians of the rounds, the spread of the main thread's time, and its share of one variant's.
 *
 * @param {Readonly<Record<string, Record<string, ReturnType<typeof summary>>>>} added
 * @param {string} unit the variant that is 1
 * @param {string} by the figure of it that is
 */
export function costTable(added, unit, by) {
  const one = added[unit]?.[by]?.median ?? Number.NaN;
  return table(
    Object.entries(added).map(([variant, of]) => {
      const spread = ({ from, to }) => `${from.toFixed(1)}…${to.toFixed(1)}`;
      return {
        variant,
        'main thread': of.total.median,
        spread: spread(of.total),
        [`÷ ${unit}`]: of.total.median / one,
        ...(of.said && { 'first work': of.said.median, [`÷ ${unit}'s`]: of.said.median / one }),
        ...Object.fromEntries(
          ['script', 'style', 'layout', 'paint', 'rest', 'longest', 'marks'].map((key) => [
            key,
            of[key].median,
          ]),
        ),
        ...Object.fromEntries(
          ['nodes', 'chars', 'shift', 'heap'].flatMap((key) => (of[key] ? [[key, of[key].median]] : [])),
        ),
      };
    }),
  );
}
