import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { say } from './words';

/** Stands for the first part while the sentence is put together; no text for readers has such characters. */
const FIRST_PLACE = 0xe000;
const PLACES = /([\ue000-\ue008])/u;

/** A message whose places `$1`, `$2` … are filled with parts of a view, wherever the language puts them. */
export function sayAround(
  key: Parameters<typeof say>[0],
  ...parts: readonly ComponentChildren[]
): ComponentChildren {
  const places = parts.map((_, at) => String.fromCharCode(FIRST_PLACE + at));
  return say(key, ...places)
    .split(PLACES)
    .map((piece) => {
      const at = places.indexOf(piece);
      return at === -1 ? piece : <Fragment key={at}>{parts[at]}</Fragment>;
    });
}
