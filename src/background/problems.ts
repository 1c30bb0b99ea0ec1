/** What went wrong and still matters to the reader, as words, by the thing it is about. */
export type Problems = {
  /** `group`: what it is cleared with, see `clearGroup`. */
  note(about: string, error: unknown, group?: string): void;
  /** The thing works again. */
  clear(about: string): void;
  /** Whatever was noted of these things is looked into again. */
  clearGroup(group: string): void;
  /** Does something that may fail; a failure is noted and gives `otherwise`, a success clears the problem. */
  attempt<T>(about: string, action: () => Promise<T>, otherwise: T): Promise<T>;
  list(): string[];
};

/** Problems live as long as the background; its next start finds out anew. */
export function createProblems(): Problems {
  const problems = new Map<string, { readonly words: string; readonly group: string | undefined }>();
  const note = (about: string, error: unknown, group?: string): void => {
    const words = `${about}: ${error instanceof Error ? error.message : String(error)}`;
    problems.set(about, { words, group });
  };
  const clear = (about: string): void => {
    problems.delete(about);
  };
  return {
    note,
    clear,
    clearGroup(group) {
      for (const [about, problem] of problems) if (problem.group === group) problems.delete(about);
    },
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
    list: () => Array.from(problems.values(), ({ words }) => words),
  };
}
