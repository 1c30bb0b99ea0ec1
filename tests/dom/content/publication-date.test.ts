import { expect, test } from 'vitest';
import { findPublicationDate } from '../../../src/content/text/publication-date';

const URL_HERE = 'https://news.example/world/talks-in-mexico';
const NOW = new Date('2026-11-23T12:00:00Z');
const DAY = '2021-10-08';

const dateOf = (html: string, url = URL_HERE): string | undefined =>
  findPublicationDate(new DOMParser().parseFromString(html, 'text/html'), url, NOW);
const meta = (date: string) => `<meta property="article:published_time" content="${date}">`;
const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const article = (rest: object) => ({ '@type': 'NewsArticle', datePublished: DAY, ...rest });

test.each<[string, string, string | undefined]>([
  ['JSON-LD of the only article', jsonLd(article({})), DAY],
  [
    'JSON-LD inside a graph',
    jsonLd({ '@graph': [{ '@type': 'WebSite' }, article({ '@type': ['Article'] })] }),
    DAY,
  ],
  [
    'JSON-LD that names this address',
    jsonLd(article({ url: `https://www.news.example/world/talks-in-mexico/?ref=rss` })),
    DAY,
  ],
  [
    'JSON-LD of the main entity of this page',
    jsonLd(article({ mainEntityOfPage: { '@type': 'WebPage', '@id': URL_HERE } })),
    DAY,
  ],
  [
    'JSON-LD of this article among others',
    jsonLd([
      article({ url: '/other', datePublished: '2020-01-01' }),
      article({ url: '/world/talks-in-mexico' }),
    ]),
    DAY,
  ],
  ['JSON-LD of another article', jsonLd(article({ url: 'https://news.example/other' })), undefined],
  ['several articles without addresses', jsonLd([article({}), article({})]), undefined],
  ['broken JSON-LD beside a good meta', `<script type="application/ld+json">{,}</script>${meta(DAY)}`, DAY],
  ['the meta', meta('2021-10-08T23:30:00-05:00'), DAY],
  ['two metas', meta(DAY) + meta('2021-10-09'), undefined],
  ['the meta without "_time"', `<meta property="article:published" content="${DAY}">`, DAY],
  ['a meta item', `<meta itemprop="datePublished" content="${DAY}T10:00:00-04:00">`, DAY],
  ['a Dublin Core issue date', `<meta name="DC.date.issued" content="${DAY}T01:28:49">`, DAY],
  [
    'two meta items',
    `<meta itemprop="datePublished" content="${DAY}"><meta itemprop="datePublished" content="${DAY}">`,
    undefined,
  ],
  [
    'a meta item that disagrees',
    `${meta('2021-11-08')}<meta itemprop="datePublished" content="${DAY}">`,
    undefined,
  ],
  ['a date of who knows what', `<meta name="date" content="${DAY}">`, undefined],
  ['a date in words', meta('October 8, 2021'), DAY],
  ['something that is no date', meta('yesterday'), undefined],
  ['the one marked time', `<time pubdate datetime="${DAY}T09:00Z">8 Oct</time>`, DAY],
  ['the one published time', `<time itemprop="datePublished" datetime="${DAY}">8 Oct</time>`, DAY],
  [
    'several published times',
    `<time pubdate datetime="${DAY}"></time><time pubdate datetime="${DAY}"></time>`,
    undefined,
  ],
  [
    'the time of the one article, beside those of comments and teasers',
    `<main itemscope itemtype="https://schema.org/NewsArticle"><time itemprop="datePublished" datetime="${DAY}">8 Oct</time>
      <aside itemscope itemtype="https://schema.org/Comment"><time itemprop="datePublished" datetime="2021-11-08"></time></aside>
      </main><time itemprop="datePublished" datetime="2019-01-01"></time>`,
    DAY,
  ],
  [
    'times of several articles',
    `<p itemscope itemtype="https://schema.org/Article"><time itemprop="datePublished" datetime="${DAY}"></time></p>
      <p itemscope itemtype="https://schema.org/Article"><time itemprop="datePublished" datetime="${DAY}"></time></p>`,
    undefined,
  ],
  [
    'JSON-LD hidden from parsers of XML',
    `<script type="application/ld+json">//<![CDATA[\n${JSON.stringify(article({}))}\n//]]></script>`,
    DAY,
  ],
  ['an unmarked time', `<time datetime="${DAY}">8 Oct</time>`, undefined],
  ['only a date of modification', jsonLd({ '@type': 'NewsArticle', dateModified: DAY }), undefined],
  ['a later date of modification', jsonLd(article({ dateModified: '2024-01-01' })), DAY],
  ['sources a day apart', jsonLd(article({})) + meta('2021-10-09T01:00Z'), DAY],
  ['sources that disagree', jsonLd(article({})) + meta('2021-11-08'), undefined],
  ['a date to come', meta('2027-01-01'), undefined],
  ['a list of articles', jsonLd({ '@type': 'CollectionPage' }) + meta(DAY), undefined],
  ['nothing', '<p>8 October 2021</p>', undefined],
])('%s', (_, html, expected) => {
  expect(dateOf(html)).toBe(expected);
});

test.each(['https://news.example/', 'https://news.example/en/', 'https://news.example/index.html'])(
  'a home page has no date: %s',
  (url) => {
    expect(dateOf(meta(DAY), url)).toBeUndefined();
  },
);
