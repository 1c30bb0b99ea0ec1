import type { EntityKind } from '../core/entity-set/model';
import type { MarkStyle } from '../core/settings';

/** CSS declarations by property: only such as `::highlight()` takes. */
export type MarkLook = Readonly<Record<string, string>>;

// Middle tones stand out against light and dark pages alike, three to one at least. None is mixed with the text's own
// colour: where highlights are inherited, that would be the colour of the page's root.
const LINE_COLOUR = '#4a86e8';
const STRONG_COLOUR = '#3d7ff0';
const AMBER_COLOUR = '#a8741a';

const line = (style: string, thickness: string, colour = LINE_COLOUR): MarkLook => ({
  'text-decoration-line': 'underline',
  'text-decoration-style': style,
  'text-decoration-color': colour,
  'text-decoration-thickness': thickness,
  'text-underline-offset': '20%',
  'text-decoration-skip-ink': 'auto',
});

const LOOKS: Readonly<Record<MarkStyle, Readonly<Record<EntityKind, MarkLook>>>> = {
  line: { person: line('solid', '1px'), organization: line('dotted', '2px') },
  dots: { person: line('dotted', '2px'), organization: line('dashed', '1px') },
  tint: {
    person: { 'background-color': 'color-mix(in srgb, #4f8ff7 22%, transparent)' },
    // The dots tell it from a person's tint where colours do not.
    organization: {
      'background-color': 'color-mix(in srgb, #c8912b 24%, transparent)',
      ...line('dotted', '1px', AMBER_COLOUR),
    },
  },
  bold: {
    person: line('solid', '3px', STRONG_COLOUR),
    organization: line('double', '2px', STRONG_COLOUR),
  },
};

/** How a mark of this kind looks in this style. */
export const lookOf = (style: MarkStyle, kind: EntityKind): MarkLook => LOOKS[style][kind];

/**
 * What is different where the reader's system decides the colours: tints vanish there, lines must carry the kind. Of
 * the system's colours only those for text are sure to stand out against its ground.
 */
export function forcedLookOf(style: MarkStyle, kind: EntityKind): MarkLook {
  if (style === 'tint') {
    const under = line(kind === 'person' ? 'solid' : 'dotted', '2px', 'CanvasText');
    // Firefox would give an element the browser's own yellow instead.
    return { 'background-color': 'transparent', ...under };
  }
  return { 'text-decoration-color': 'CanvasText' };
}
