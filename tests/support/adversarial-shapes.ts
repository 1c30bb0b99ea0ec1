import type { Lexicon } from '../../src/core/gazetteer/lexicon';
import { lexiconOf } from './invented-set';

/** Pieces that, repeated to any length, are hard on one rule or another of the linker. They speak of the invented Roe. */
export const ADVERSARIAL_SHAPES: Readonly<Record<string, string>> = {
  'one long word': 'a',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'line breaks': '\n',
  'a name again and again': 'Roe ',
  'names without spaces': 'RoeRoe',
  'names in one token': 'Roe,',
  'names in capitals': 'ROE ',
  'full names': 'Jane Roe ',
  'reversed names': 'Roe, Jane; ',
  'another bearer': 'Martin Roe ',
  'a block a name': 'Roe\n\n',
  'two bearers, a block each': 'Jane Roe\n\nMartin Roe said Roe\n\n',
  'given names': 'Martin ',
  'words of capitals': 'Aaaa Bbbb ',
  brackets: '((((',
  'brackets behind names': 'Roe)))',
  quotes: '"',
  'quotes before names': '""""""""Roe',
  dots: '.',
  'dots behind names': 'Roe. . . ',
  hyphens: '-',
  'hyphens between names': 'Roe-',
  'combining marks': '\u0301',
  'marks within names': 'R\u0301oe ',
  'soft hyphens within names': 'R\u00ado\u00ade ',
  'at signs': 'Roe@',
  slashes: 'a/',
  'names in a path': 'Roe/',
  addresses: 'https://x.y/Roe?a=',
  questions: '?a',
  parameters: '&a=',
  underscores: 'Roe_',
  pronouns: 'Roe her degree. ',
  relatives: 'son of Roe ',
  places: 'of the ',
  'lone surrogates': '\ud83d',
  ideographs: '会',
  'ligatures of eighteen letters': '\ufdfa',
};

/** A shape of so many UTF-16 units. */
export const adversarial = (piece: string, units: number): string =>
  piece.repeat(Math.ceil(units / piece.length)).slice(0, units);

/** Whom the shapes name. */
export const adversarialLexicon = (): Lexicon =>
  lexiconOf({
    id: 'roe',
    name: 'Jane Roe',
    forms: [
      { text: 'Jane Roe', strength: 'always' },
      { text: 'Roe', strength: 'guarded', exact: ['case'], near: ['Mayor Roe'] },
    ],
  });
