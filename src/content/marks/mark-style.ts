import type { EntityKind } from '../../core/entity-set/model';
import type { MarkStyle } from '../../core/settings';
import { forcedLookOf, lookOf, type MarkLook } from '../../ui/mark-look';

/** What the two kinds of mark and the flash are called where the page can see it: names that tell nothing. */
export const MARK_NAMES = { person: 'bgr-1', organization: 'bgr-2', flash: 'bgr-3' } as const;
/** Every `<mark>` of ours has this class and one of the names above. */
export const MARK_CLASS = 'bgr-0';

/** Stands in the first rule of both sheets, and hardly in anybody else's. */
export const SHEET_WORD = 'bgr-';

const KINDS: readonly EntityKind[] = ['person', 'organization'];
const FLASH = 'background-color: color-mix(in srgb, #ffc53d 60%, transparent) !important;';
// A link has a line of its own where ours would be: ours goes below it and apart from it, but in a
// headline not into the next line.
const IN_LINK = 'text-underline-offset: min(0.42em, 7px) !important;';

const block = (look: MarkLook): string =>
  `{ ${Object.entries(look)
    .map(([property, value]) => `${property}: ${value} !important;`)
    .join(' ')} }`;
const inLink = (mark: string): string => `:any-link${mark}, :any-link *${mark} {${IN_LINK}}`;

/** The sheet for painting by highlights, which paper does not show: it opens no cards. */
export const highlightCss = (style: MarkStyle): string =>
  `@media not print {\n${sheet(style, (kind) => `::highlight(${MARK_NAMES[kind]})`, [
    ...KINDS.map((kind) => inLink(`::highlight(${MARK_NAMES[kind]})`)),
    `::highlight(${MARK_NAMES.flash}) {${FLASH}}`,
  ])}\n}`;

/**
 * The sheet for painting by elements: nothing of the browser's yellow or of the page's own rules for `mark` stays, and
 * what is pressed is the page's own element.
 */
export const elementCss = (style: MarkStyle): string =>
  [
    `mark.${MARK_CLASS} { all: unset !important; pointer-events: none !important; }`,
    sheet(style, (kind) => `mark.${MARK_CLASS}.${MARK_NAMES[kind]}`, [
      `:any-link mark.${MARK_CLASS}.${MARK_CLASS} {${IN_LINK}}`,
      `mark.${MARK_CLASS}.${MARK_NAMES.flash} {${FLASH}}`,
    ]),
  ].join('\n');

function sheet(style: MarkStyle, select: (kind: EntityKind) => string, more: readonly string[]): string {
  const forced = KINDS.map((kind) => `${select(kind)} ${block(forcedLookOf(style, kind))}`);
  return [
    ...KINDS.map((kind) => `${select(kind)} ${block(lookOf(style, kind))}`),
    ...more,
    `@media (forced-colors: active) {\n${forced.join('\n')}\n}`,
  ].join('\n');
}
