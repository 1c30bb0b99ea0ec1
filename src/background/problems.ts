/** What went wrong and still matters to the reader, as words, by the thing it is about. */
export type Problems = {
  note(about: string, error: unknown): void;
  /** The thing works again. */
  clear(about: string): void;
  /** Does something that may fail; a failure is noted and gives `otherwise`, a success clears the problem. */
  attempt<T>(about: string, action: () => Promise<T>, otherwise: T): Promise<T>;
  list(): string[];
};

/** Problems live as long as the background; its next start finds out anew. */
export function createProblems(): Problems {
  const problems = new Map<string, string>();
  const note = (about: string, error: unknown): void => {
    problems.set(about, `${about}: ${error instanceof Error ? error.message : String(error)}`);
  };
  const clear = (about: string): void => {
    problems.delete(about);
  };
  return {
    note,
    clear,
    async attempt(about, action, otherwise) {
      try {
        const value = await action();
        clear(about);
        return value;
      } catch (error) {
        note(about, error);
        return otherwise;
      }
    },
    list: () => [...problems.values()],
  };
}
