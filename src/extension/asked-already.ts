/** A question whose first answer is on its way before anybody waits for it; after that it is asked anew each time. */
export function askedAlready<T>(ask: () => Promise<T>): () => Promise<T> {
  let first: Promise<T> | undefined = ask();
  // Whoever takes the answer hears of a failure; until then it is nobody's.
  first.catch(() => undefined);
  return () => {
    const answer = first ?? ask();
    first = undefined;
    return answer;
  };
}
