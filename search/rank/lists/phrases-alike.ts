import type { Span } from '../../../library/report.ts';

/** A phrase that ends with the word that the things of a list are called by. */
export type NamedPhrase = Span & { readonly name: string };

type Named = { readonly count: number; readonly noun: string };

const boundary = /[—，。；、：:;,“”‘’「」《》（）()！？\s]/u;
const leadingVerbs =
  /^(?:坚持|坚决|持续|继续|深入|全力|全面|着力|加快|大力|扎实|统筹|打好|打赢|打造|实施|推进|推动|建设|开展|做好|抓好|做强|建成|形成|完善|落实|发展|培育|以|和|与|及|的)+/u;
const isCount = /^(?:\d+|[一二两三四五六七八九十百几多各这那该每]+)(?:大|个|项|条|张|类|种|座)?$/u;
const longestName = 16;

/** Every phrase of a text that ends with the word: 治水攻坚战 and 治气攻坚战 for 攻坚战. */
export function namedPhrases(text: string, noun: string): readonly NamedPhrase[] {
  const phrases: NamedPhrase[] = [];
  for (let at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + noun.length)) {
    let start = at;
    while (start > 0 && at - start < longestName && !boundary.test(text[start - 1] ?? '')) start--;
    const name = text.slice(start, at).replace(leadingVerbs, '');
    if (name.length >= 2 && !isCount.test(name)) {
      phrases.push({ start, end: at + noun.length, name });
    }
  }
  return phrases;
}

/** The first phrase of each name. */
export function distinct(phrases: readonly NamedPhrase[]): readonly NamedPhrase[] {
  return phrases.filter(
    ({ name }, index) => phrases.findIndex((other) => other.name === name) === index,
  );
}

/** 实施提升工程，…实施优化工程: so many phrases of a stretch that are called alike and begin alike. */
export function phrasesAlike(
  text: string,
  { start, end }: Span,
  { count, noun }: Named,
): readonly Span[] | undefined {
  const within = namedPhrases(text, noun).filter((one) => one.start >= start && one.end <= end);
  const beginning = (one: Span) => text.slice(one.start, one.start + 2);
  const phrases = distinct(within);
  return phrases
    .map((one) => phrases.filter((other) => beginning(other) === beginning(one)))
    .find(({ length }) => length === count);
}
