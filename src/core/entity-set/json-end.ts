/** A token of JSON with the blanks before it: a sign, a text, or another value. */
const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a text
  /[\t\n\r ]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/** What may come next in a document. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end';

/**
 * Where a text stops being JSON, in UTF-16 code units: the first token that cannot stand there, or the end of a text
 * that is cut short. Browsers tell of the place each in words of their own, or not at all.
 */
export function endOfJson(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    const sign = found?.[1];
    const isText = found?.[2] !== undefined;
    if (!found) return startOfToken(text, from);
    const inside = open.at(-1);
    const isValue = expected === 'value' || expected === 'value or ]';
    if (isValue && (sign === '{' || sign === '[')) {
      open.push(sign);
      expected = sign === '{' ? 'key or }' : 'value or ]';
    } else if (isValue && sign === undefined) expected = 'comma or end';
    else if (sign === ']' && inside === '[' && (expected === 'value or ]' || expected === 'comma or end')) {
      open.pop();
      expected = 'comma or end';
    } else if (sign === '}' && inside === '{' && (expected === 'key or }' || expected === 'comma or end')) {
      open.pop();
      expected = 'comma or end';
    } else if (isText && (expected === 'key' || expected === 'key or }')) expected = 'colon';
    else if (sign === ':' && expected === 'colon') expected = 'value';
    else if (sign === ',' && inside !== undefined && expected === 'comma or end')
      expected = inside === '{' ? 'key' : 'value';
    else return startOfToken(text, from);
  }
}

/** The line and the character in it, both counted from 1. */
export function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function startOfToken(text: string, from: number): number {
  let at = from;
  while (at < text.length && '\t\n\r '.includes(text[at] ?? '')) at++;
  return at;
}
