/** A route that a page keeps behind `#` is an address; what else stands there is a place within the page. */
const PLACE_WITHIN = /#(?![/!]).*/;

/** The address of a page, without a place within it. */
export const addressOf = ({ href }: Location): string => href.replace(PLACE_WITHIN, '');

/** Which page of its site this is. A query changes on one and the same page, and what it changes shows in the facts. */
export const placeOf = ({ origin, pathname, hash }: Location): string =>
  origin + pathname.replace(/\/+$/, '') + hash.replace(PLACE_WITHIN, '');
