import { seededRandom } from '../support/seeded-random';

/** Sentences of our own as news has them; `@` is where a name stands. */
const SENTENCES = [
  'The council met on Tuesday evening to discuss the repair of the harbour wall, which was damaged in the storms of last winter.',
  'According to @, who chairs the committee, the work will begin in March and may take until the end of the following year.',
  'Residents of the old town complained that nobody had asked them before the contract was signed.',
  '“We will look at every single offer again,” @ said after the meeting, “and the cheapest one need not be the best.”',
  'The ministry had announced a day earlier that the grant of 4.6 million would be paid out in three parts.',
  'A spokesman for the port declined to comment on the figures, but confirmed that talks were still going on.',
  'Traffic on the bridge was down by a third, police said; most drivers had taken the longer way round through the valley.',
  'In an interview with the local radio, @ called the plan a mark of progress and hoped that art and trade would both gain.',
  'It was not the first time that the two sides had failed to agree: in 2014 a similar proposal was turned down.',
  'The opposition may bring a motion against the mayor’s office before the end of the month.',
  'El ministerio informó de que las obras comenzarán después de la votación, según explicó @ a los periodistas.',
  'La oposición pidió más tiempo para estudiar el informe, que llegó a los diputados el viernes por la noche.',
  'Prices for fish rose again, while those for bread and milk stayed where they had been since the spring.',
  'Until then the ferry will run twice a day, at 7:30 a.m. and 6 p.m., and tickets stay valid for four weeks.',
];
const SENTENCES_PER_BLOCK = 3;

/** Paragraphs of ordinary length with about one name in 300 characters, some 200 kB in all; the same ones each time. */
export function makeNews(names: readonly string[], blocks = 550): string[] {
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const made = Array.from({ length: blocks }, () =>
    Array.from({ length: SENTENCES_PER_BLOCK }, () =>
      pick(SENTENCES).replaceAll('@', () => pick(names)),
    ).join(' '),
  );
  // As texts arrive from a page: flat strings, not ropes or slices of others.
  return JSON.parse(JSON.stringify(made));
}
