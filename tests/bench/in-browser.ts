/** What the benchmark runs in a browser's page. */
export { measureAnnotate } from './annotate-speed';
export { measureFilterCost, measureFilters, measureLinking } from './filter';
export { measureGenerated, measureScan } from './scan';
