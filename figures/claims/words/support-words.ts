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
export function supportWords(words: readonly string[], around: Around): WordSupport {
  const { before } = around;
  if (words.length === 0) return { support: before?.support ?? [], unsaid: [] };
  const tried = partsFor(words, around).map((support) => ({
    support,
    unsaid: unsaidIn(words, support),
  }));
  const fewest = Math.min(...tried.map(({ unsaid }) => unsaid.length));
  const other = fewest > 0 ? deedOfPlace(words, around) : undefined;
  if (other) return { support: [other], unsaid: [] };
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

type Around = {
  readonly sources: readonly Source[];
  readonly before: { readonly support: readonly Support[] } | undefined;
  /** Whether they begin with a subject of their own: 白石县将修建公路. */
  readonly hasSubject?: boolean;
  /** Whether it is the place itself that acts: its deeds may stand in any sentence of a passage. */
  readonly isOfPlace?: boolean;
};

/** The parts of the sources that words may stand in; those of the clause before where they go on with it. */
function partsFor(
  words: readonly string[],
  { sources, before, hasSubject = false }: Around,
): readonly Support[] {
  const goesOn = !hasSubject && !isNoun(words[0] ?? '');
  const parts = before && goesOn ? partsOfSupport(before.support) : [];
  return parts.length > 0 ? parts : partsOf(sources);
}

/** A clause without a subject of its own speaks of what the one before it does. */
function partsOfSupport(support: readonly Support[]): readonly Support[] {
  return support.map(({ source, sentence, clauses }) => ({
    source,
    sentence,
    clauses: segmentOf(sentence, clauses[0] ?? 0),
  }));
}

/** A part of the same passages that says all of some words, and begins with what is done as well. */
function deedOfPlace(
  words: readonly string[],
  { before, isOfPlace = false }: Around,
): Support | undefined {
  if (!isOfPlace || !before) return undefined;
  const passages = [...new Set(before.support.map(({ source }) => source))];
  return partsOf(passages).find(
    (part) => unsaidIn(words, part).length === 0 && !beginsWithNoun(part),
  );
}

function beginsWithNoun({ sentence, clauses }: Support): boolean {
  const [first] = contentWords(sentence.clauses[clauses[0] ?? 0]?.folded ?? '');
  return first !== undefined && isNoun(first);
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

/** The words that a part does not say in its order, wherever in it they begin. */
function unsaidIn(words: readonly string[], support: Support): readonly string[] {
  const tried = support.clauses.map((_, from) =>
    unsaidFrom(words, { ...support, clauses: support.clauses.slice(from) }),
  );
  const [first = words, ...others] = tried;
  return others.reduce((best, one) => (one.length < best.length ? one : best), first);
}

function unsaidFrom(words: readonly string[], support: Support): readonly string[] {
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
  if (first === undefined) return false;
  return !words.some((word) => word.includes(first) || isSaid(first, word));
}
