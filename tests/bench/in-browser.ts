/** What the benchmark runs in a browser's page. */
export { measureFilterCost, measureFilters } from './filter';
export { measureGenerated, measureScan } from './scan';
