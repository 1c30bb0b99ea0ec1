/** What the benchmark uses of a package that comes without types. */
declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: readonly string[]);
    search(text: string): [number, string][];
  }
}
