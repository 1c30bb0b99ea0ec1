import type { EntityKind } from '../../core/entity-set/model';
import { MARK_STYLES, type MarkStyle } from '../../core/settings';
import { forcedLookOf, lookOf, type MarkLook } from '../../ui/mark-look';

/** What the two kinds of mark and the flash are called where the page can see it: names that tell nothing. */
export const MARK_NAMES = { person: 'bgr-1', organization: 'bgr-2', flash: 'bgr-3' } as const;
/** Every `<mark>` of ours has this class and one of the names above. */
export const MARK_CLASS = 'bgr-0';

/** Stands in the first rule of the sheet for elements, and hardly in anybody else's. */
export const SHEET_WORD = 'bgr-';

const KINDS: readonly EntityKind[] = ['person', 'organization'];
const FLASH = 'background-color: color-mix(in srgb, #ffc53d 60%, transparent) !important;';
const FORCED_FLASH = 'background-color: Highlight !important; color: HighlightText !important;';
// Chromium gives the words of a `mark` the browser's own black, whatever they stand on; Firefox lets them be.
const FORCED_WORDS = 'color: inherit !important; forced-color-adjust: preserve-parent-color !important;';
// A link has a line of its own where ours would be: ours goes below it and apart from it, but in a
// headline not into the next line.
const IN_LINK = 'text-underline-offset: min(42%, 7px) !important;';

/** What the highlight for marks of this kind is called in this style, in links and elsewhere. */
export function highlightName(kind: EntityKind, style: MarkStyle, isInLink: boolean): string {
  const variant = MARK_STYLES.indexOf(style) * 2 + Number(isInLink);
  return variant === 0 ? MARK_NAMES[kind] : `${MARK_NAMES[kind]}-${variant}`;
}

const block = (look: MarkLook): string =>
  `{ ${Object.entries(look)
    .map(([property, value]) => `${property}: ${value} !important;`)
    .join(' ')} }`;

/**
 * The sheet for painting by highlights in all styles. It stands in every page from the beginning, because a browser that
 * is given a sheet later looks at the style of every element again. Paper shows none of it: it opens no cards.
 * @param scope `:root` where highlights are inherited, which spares the browser the rules at every other element;
 *   nothing where they are not
 */
export function highlightCss(scope: ':root' | ''): string {
  const variants = MARK_STYLES.flatMap((style) => KINDS.map((kind) => ({ style, kind })));
  const select = (name: string): string => `${scope}::highlight(${name})`;
  const both = ({ style, kind }: (typeof variants)[number]): string =>
    [false, true].map((isInLink) => select(highlightName(kind, style, isInLink))).join(', ');
  const links = variants.map(({ style, kind }) => select(highlightName(kind, style, true)));
  return [
    '@media not print {',
    ...variants.map((each) => `${both(each)} ${block(lookOf(each.style, each.kind))}`),
    `${links.join(', ')} { ${IN_LINK} }`,
    `${select(MARK_NAMES.flash)} { ${FLASH} }`,
    // Nested, because "not" would hold for both conditions together.
    '@media (forced-colors: active) {',
    ...variants.map((each) => `${both(each)} ${block(forcedLookOf(each.style, each.kind))}`),
    `${links.join(', ')} { ${IN_LINK} }`,
    `${select(MARK_NAMES.flash)} { ${FORCED_FLASH} }`,
    '}',
    '}',
  ].join('\n');
}

/**
 * The sheet for painting by elements: nothing of the browser's yellow or of the page's own rules for `mark` stays, and
 * what is pressed is the page's own element.
 */
export function elementCss(style: MarkStyle): string {
  const select = (kind: EntityKind): string => `mark.${MARK_CLASS}.${MARK_NAMES[kind]}`;
  return [
    `mark.${MARK_CLASS} { all: unset !important; pointer-events: none !important; }`,
    ...KINDS.map((kind) => `${select(kind)} ${block(lookOf(style, kind))}`),
    `:any-link mark.${MARK_CLASS}.${MARK_CLASS} { ${IN_LINK} }`,
    `mark.${MARK_CLASS}.${MARK_NAMES.flash} { ${FLASH} }`,
    '@media (forced-colors: active) {',
    `mark.${MARK_CLASS} { ${FORCED_WORDS} }`,
    ...KINDS.map((kind) => `${select(kind)} ${block(forcedLookOf(style, kind))}`),
    `mark.${MARK_CLASS}.${MARK_NAMES.flash} { ${FORCED_FLASH} }`,
    '}',
  ].join('\n');
}
