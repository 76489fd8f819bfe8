import { dayIn, type PageOrigin } from '../../describe/read-origin.ts';
import { findAll, type MarkupNode } from '../markup.ts';

// The rules for government sites (国办发〔2017〕47号) name these, beside what pages say everywhere.
const names = {
  address: ['url', 'og:url', 'snapshot-content-location'],
  publisher: ['contentsource', 'source', 'og:site_name', 'sitename'],
  published: ['pubdate', 'publishdate', 'article:published_time'],
} as const;

/** What a page says in its data of where it stands, who published it and when. */
export function htmlOrigin(nodes: readonly MarkupNode[]): PageOrigin {
  const data = metaData(nodes);
  const first = (wanted: readonly string[]) =>
    wanted.map((name) => data.get(name)).find((value) => value !== undefined && value !== '');
  const address = [first(names.address), canonical(nodes)].find(
    (one) => one !== undefined && /^https?:/u.test(one),
  );
  const publisher = first(names.publisher);
  const published = dayIn(first(names.published) ?? '');
  return {
    ...(address !== undefined && { address }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
}

function metaData(nodes: readonly MarkupNode[]): ReadonlyMap<string, string> {
  return new Map(
    findAll(nodes, 'meta').map(({ attribs }) => [
      (attribs['name'] ?? attribs['property'] ?? '').toLowerCase(),
      (attribs['content'] ?? '').trim(),
    ]),
  );
}

function canonical(nodes: readonly MarkupNode[]): string | undefined {
  return findAll(nodes, 'link').find(({ attribs }) => attribs['rel'] === 'canonical')?.attribs[
    'href'
  ];
}
