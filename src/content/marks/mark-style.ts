/** What the two kinds of mark and the flash are called where the page can see it: names that tell nothing. */
export const MARK_NAMES = { person: 'bgr-1', organization: 'bgr-2', flash: 'bgr-3' } as const;
/** Every `<mark>` of ours has this class and one of the names above. */
export const MARK_CLASS = 'bgr-0';

/** Stands in the first rule of both sheets, and hardly in anybody else's. */
export const SHEET_WORD = 'bgr-';

// A middle blue, drawn toward the text's own colour, is visible on light and on dark pages alike; a little
// transparency keeps it behind the words. Solid against dotted tells persons from organizations without colour.
const LINE_COLOUR = 'color-mix(in srgb, color-mix(in srgb, currentColor 20%, #4f8ff7) 80%, transparent)';
const line = (kind: string): string => `
  text-decoration-line: underline !important;
  text-decoration-style: ${kind} !important;
  text-decoration-color: ${LINE_COLOUR} !important;
  text-decoration-thickness: ${kind === 'dotted' ? '2px' : '1px'} !important;
  text-underline-offset: 0.2em !important;
  text-decoration-skip-ink: auto !important;`;
// A link has a line of its own where ours would be: ours goes below it and apart from it, but in a
// headline not into the next line.
const IN_LINK = 'text-underline-offset: min(0.42em, 7px) !important;';
const inLink = (mark: string): string => `:any-link${mark}, :any-link *${mark} {${IN_LINK}}`;
const FLASH = 'background-color: color-mix(in srgb, #ffc53d 60%, transparent) !important;';

/** For painting by highlights, which paper does not show: it opens no cards. */
export const HIGHLIGHT_CSS = `@media not print {
::highlight(${MARK_NAMES.person}) {${line('solid')}}
::highlight(${MARK_NAMES.organization}) {${line('dotted')}}
${inLink(`::highlight(${MARK_NAMES.person})`)}
${inLink(`::highlight(${MARK_NAMES.organization})`)}
::highlight(${MARK_NAMES.flash}) {${FLASH}}
}`;

/**
 * For painting by elements: nothing of the browser's yellow or of the page's own rules for `mark` stays, and what is
 * pressed is the page's own element.
 */
export const ELEMENT_CSS = `
mark.${MARK_CLASS} { all: unset !important; pointer-events: none !important; }
mark.${MARK_CLASS}.${MARK_NAMES.person} {${line('solid')}}
mark.${MARK_CLASS}.${MARK_NAMES.organization} {${line('dotted')}}
:any-link mark.${MARK_CLASS}.${MARK_CLASS} {${IN_LINK}}
mark.${MARK_CLASS}.${MARK_NAMES.flash} {${FLASH}}
`;
