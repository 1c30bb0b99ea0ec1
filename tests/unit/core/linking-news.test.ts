import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEntitySetText } from '../../../src/core/entity-set/parse';
import { compileLexicon } from '../../../src/core/gazetteer/compile-lexicon';
import { annotateDocument } from '../../../src/core/linking/annotate-document';
import { type MarkedSentence, readMarkedSentences } from '../../support/marked-sentences';

const SET = resolve(import.meta.dirname, '../../../assets/entity-sets/us-mexico-security-talks-2021.json');
const SENTENCES = resolve(import.meta.dirname, '../../fixtures/news-sentences');
const set = parseEntitySetText(readFileSync(SET, 'utf8'));
const lexicon = compileLexicon([set], 'news');

/** Whom the brackets mean: the first line that fits. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/\bDEA\b|drug enforcement/i, 'drug-enforcement-administration'],
  [
    /biden.*(?:adminis|regier|regering)|(?:adminis|amminis|regier|regering|governo|gouv).*biden/i,
    'biden-administration',
  ],
  [
    /rząd|government|mexi[ck]an.*regier|regier.*mexi|mexicaanse regering|gob.*m[eé]xi|gov.*(?:m[eé]xi|messi)|gouv.*mexi/i,
    'government-of-mexico',
  ],
  [/biden/i, 'joe-biden'],
  [/blin\u00adken|blinken/i, 'antony-blinken'],
  [/l[oó]pez|amlo|obrador/i, 'andres-manuel-lopez-obrador'],
  [/garland/i, 'merrick-garland'],
  [/salazar/i, 'ken-salazar'],
  [/ebrard/i, 'marcelo-ebrard'],
  [/mayor\u200d?kas/i, 'alejandro-mayorkas'],
  [/cienfuegos/i, 'salvador-cienfuegos'],
  [/felbab/i, 'vanda-felbab-brown'],
  [/reuters/i, 'reuters'],
  [/straits times|^ST$/i, 'the-straits-times'],
  [/brookings/i, 'brookings-institution'],
  [
    /homeland|\bDHS\b|seguridad nacional|heimatschutz|sécurité|sicurezza|segurança|veiligheid|bezpieczeństwa/i,
    'us-department-of-homeland-security',
  ],
  [/sedena|defensa/i, 'mexico-secretariat-of-national-defence'],
  [
    /\bSRE\b|relaciones exteriores|canciller|mexic.*foreign|mexik.*außen|mexicain.*étrang|esteri messic|exteriores do méx|mexicaanse min.*buitenl/i,
    'mexico-secretariat-of-foreign-affairs',
  ],
  [/justi[czçt]|giustizia|sprawiedl|\bDOJ\b/i, 'us-department-of-justice'],
  [/stat|estado|[ée]tat|außen|stanu|buitenlandse/i, 'us-department-of-state'],
];

const entityOf = (span: string): string | undefined => MEANT.find(([words]) => words.test(span))?.[1];

/** The marks of a text as brackets, those left open by the sentence kept as they are. */
function shown({ text, expected }: MarkedSentence, language: string): string[] {
  const open = expected.filter(({ entity }) => entity === undefined);
  return annotateDocument(lexicon, text, { language })
    .filter(({ start, end }) => !open.some((span) => span.start < end && start < span.end))
    .map(({ start, end, entity }) => `${text.slice(start, end)} → ${entity}`);
}

const wanted = ({ text, expected }: MarkedSentence): string[] =>
  expected.flatMap(({ start, end, entity }) => (entity ? [`${text.slice(start, end)} → ${entity}`] : []));

describe.each(readdirSync(SENTENCES).sort())('news in %s', (file) => {
  const language = basename(file, '.txt');
  test.each(
    readMarkedSentences(resolve(SENTENCES, file), entityOf).map((each) => [each.text, each] as const),
  )('%s', (_, sentence) => {
    expect(shown(sentence, language)).toEqual(wanted(sentence));
  });
});
