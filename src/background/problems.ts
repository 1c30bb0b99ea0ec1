/**
 * What went wrong and still matters to the reader, as words, by the thing it is about. A thing that works
 * again takes its problem back. Lives as long as the background; the next start finds out anew.
 */
export function createProblems(): {
  note(about: string, error: unknown): void;
  clear(about: string): void;
  list(): string[];
} {
  const problems = new Map<string, string>();
  return {
    note: (about, error) => {
      problems.set(about, `${about}: ${error instanceof Error ? error.message : String(error)}`);
    },
    clear: (about) => {
      problems.delete(about);
    },
    list: () => [...problems.values()],
  };
}
