import { isNoun } from '../../../language/words/segment-words.ts';
import type { Support } from '../binding/candidate.ts';
import { contentWords } from './content-words.ts';
import { isSaid } from './said-in.ts';
import { leadOf, segmentOf, type Source, type SourceSentence } from '../source.ts';

export type WordSupport = {
  readonly support: readonly Support[];
  /** Words that stand nowhere in it, or in another order. */
  readonly unsaid: readonly string[];
};

/**
 * The part of a sentence of the sources that says most of some words. Words of several of its
 * clauses have to come in its order: 甲建成A，乙建成B does not say that 乙 built A.
 */
export function supportWords(
  words: readonly string[],
  {
    sources,
    before,
  }: {
    readonly sources: readonly Source[];
    readonly before: { readonly support: readonly Support[] } | undefined;
  },
): WordSupport {
  if (words.length === 0) return { support: before?.support ?? [], unsaid: [] };
  const parts =
    before && !isNoun(words[0] ?? '') ? partsOfSupport(before.support) : partsOf(sources);
  const tried = (parts.length > 0 ? parts : partsOf(sources)).map((support) => ({
    support,
    unsaid: unsaidIn(words, support),
  }));
  const fewest = Math.min(...tried.map(({ unsaid }) => unsaid.length));
  if (fewest === words.length) return { support: [], unsaid: words };
  const best = tried.filter(({ unsaid }) => unsaid.length === fewest);
  const again = best.find(({ support }) =>
    before?.support.some(({ sentence }) => sentence === support.sentence),
  );
  const chosen = again ?? best[0];
  return chosen
    ? { support: [chosen.support], unsaid: chosen.unsaid }
    : { support: [], unsaid: words };
}

/** A clause without a subject of its own speaks of what the one before it does. */
function partsOfSupport(support: readonly Support[]): readonly Support[] {
  return support.map(({ source, sentence, clauses }) => ({
    source,
    sentence,
    clauses: segmentOf(sentence, clauses[0] ?? 0),
  }));
}

/** Every run of clauses between semicolons. */
function partsOf(sources: readonly Source[]): readonly Support[] {
  return sources.flatMap((source) =>
    source.sentences.flatMap((sentence) =>
      startsOf(sentence).map((index) => ({
        source,
        sentence,
        clauses: segmentOf(sentence, index),
      })),
    ),
  );
}

function startsOf({ clauses }: SourceSentence): readonly number[] {
  return clauses
    .map((_, index) => index)
    .filter((index) => index === 0 || /[;；]$/u.test(clauses[index - 1]?.folded ?? ''));
}

function unsaidIn(words: readonly string[], support: Support): readonly string[] {
  const { source, sentence, clauses } = support;
  const always = `${leadOf(sentence)}\n${source.heads}`;
  const textAt = (order: number) => sentence.clauses[clauses[order] ?? -1]?.folded ?? '';
  let at = 0;
  let isFirst = true;
  return words.filter((word) => {
    if (isSaid(word, always)) return false;
    const next = clauses.findIndex((_, order) => order >= at && isSaid(word, textAt(order)));
    if (next < 0) return true;
    if (!isFirst && next > at && turnsToOther(textAt(next), words)) return true;
    at = next;
    isFirst = false;
    return false;
  });
}

/** 县中学由青云公司承建 begins with a subject of its own: what it says is not said of the one before. */
function turnsToOther(clause: string, words: readonly string[]): boolean {
  const first = contentWords(clause).find((word) => word.length > 1);
  if (first === undefined || !isNoun(first)) return false;
  return !words.some((word) => word.includes(first) || isSaid(first, word));
}
