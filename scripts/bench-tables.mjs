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
