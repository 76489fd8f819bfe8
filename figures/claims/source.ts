import { foldText } from '../../language/characters/fold-text.ts';
import { findQuantities, type FoundQuantity } from '../../language/numbers/find-quantities.ts';
import { comparedUnit } from '../../language/numbers/units/units.ts';
import { cutSentences, type Sentence } from '../../language/sentences/cut-clauses.ts';
import { placesIn } from '../../language/places/places-in.ts';
import type { FigureRow } from '../../library/figures/figure-row.ts';
import type { Passage, ReportSummary, Span } from '../../library/report.ts';
import { findMentions } from '../read/find-mentions.ts';
import { nameMentions } from '../read/name-mentions.ts';
import type { NamedMention } from '../read/named-mention.ts';
import { ReadingTime } from '../read/reading-time.ts';
import { toRow } from '../read/to-row.ts';
import { withListedRanks } from './listed-ranks.ts';
import { foldWords } from './words/said-in.ts';

/** A passage that a statement may rest on, with the figures that ingest read from it. */
export type CitedPassage = {
  readonly passage: Passage;
  readonly report: ReportSummary;
  readonly rows: readonly FigureRow[];
};

/** A number of a passage: how much it is, whose it is, and what the table of figures knows of it. */
export type SourceQuantity = {
  readonly quantity: FoundQuantity;
  readonly amount: number;
  /** Unit without its scale. */
  readonly base: string;
  /** Canonical name, where the indicator is a listed one. */
  readonly indicator: string | undefined;
  /** As its words name it; empty where nothing does. */
  readonly name: string;
  /** The words that say whose number it is, folded. */
  readonly window: string;
  /** The words before it in its clause. */
  readonly left: string;
  /** The first of two values: 由A提高到B. */
  readonly isStart: boolean;
  /** The words between the number before it and itself. */
  readonly gap: string;
  /** The number itself, as printed. */
  readonly quantityWords: string;
  /** The last place that the sentence names before it, with those that it lies in: 北京市西城区. */
  readonly nearestPlaces: readonly string[];
  /** Index of its clause in its sentence. */
  readonly clause: number;
  readonly row: FigureRow | undefined;
  /** On what basis (口径) it is told; undefined where it is told as it stands. */
  readonly basis: string | undefined;
  /** A rank that a list before it gives its name: see listed-ranks.ts. */
  readonly listed?: true;
};

export type SourceSentence = {
  /** Offsets into the passage's text. */
  readonly span: Span;
  readonly folded: string;
  readonly clauses: readonly { readonly span: Span; readonly folded: string }[];
  readonly quantities: readonly SourceQuantity[];
};

/** A passage as the check of statements reads it. */
export type Source = CitedPassage & {
  readonly sentences: readonly SourceSentence[];
  /** Headings, title and places, folded: what holds for every sentence of the passage. */
  readonly heads: string;
  /** Headings alone, folded. */
  readonly headings: string;
};

/** Reads a passage for what its sentences say. */
export function readSource(cited: CitedPassage): Source {
  const { passage, report } = cited;
  const text = foldText(passage.text);
  const readable = { ...report, text, sections: [] };
  const time = new ReadingTime(report);
  time.enter({ ...passage, start: 0, end: text.length });
  const sentences = cutSentences(text, { start: 0, end: text.length }).map((sentence) => {
    time.read(text, sentence);
    const named = nameMentions(text, findMentions(text, sentence));
    const read = named.map((mention) => ({
      mention,
      row:
        knownRow(cited, mention) ??
        toRow(text, { named: mention, sentence, report: readable, time }),
    }));
    return sourceSentence(text, sentence, read);
  });
  const heads = [...passage.headingPath, report.title, report.region, ...report.regionPath];
  const headings = passage.headingPath.map(foldWords).join('\n');
  return { ...cited, sentences, heads: heads.map(foldWords).join('\n'), headings };
}

type Read = { readonly mention: NamedMention; readonly row: FigureRow | undefined };

/** The row that ingest read from the same words, which has seen the whole report. */
function knownRow({ passage, rows }: CitedPassage, mention: NamedMention): FigureRow | undefined {
  return rows.find(
    (row) =>
      row.end === passage.start + mention.to &&
      row.value === mention.quantity.value &&
      row.unit === mention.quantity.unit,
  );
}

function sourceSentence(text: string, sentence: Sentence, read: readonly Read[]): SourceSentence {
  const words = (span: Span) => foldWords(text.slice(span.start, span.end));
  const quantities = sentence.clauses.flatMap((clause, index) =>
    findQuantities(text.slice(clause.start, clause.end), clause.start).map((quantity) => {
      const found = read.find(({ mention }) => mention.quantity.start === quantity.start);
      const before = text.slice(sentence.start, quantity.start);
      return {
        ...sourceQuantity(text, { quantity, found, clause, index }),
        nearestPlaces: lastPlaces(before),
        basis: found?.mention.basis?.basis,
      };
    }),
  );
  const clauses = sentence.clauses.map((span) => ({ span, folded: words(span) }));
  return {
    span: sentence,
    folded: words(sentence),
    clauses,
    quantities: withListedRanks(quantities, clauses),
  };
}

function lastPlaces(text: string): readonly string[] {
  const named = placesIn(text);
  const last = named.at(-1);
  if (last === undefined) return [];
  const outer = named.at(-2);
  return outer !== undefined && text.includes(`${outer}${last}`) ? [outer, last] : [last];
}

function sourceQuantity(
  text: string,
  at: {
    readonly quantity: FoundQuantity;
    readonly found: Read | undefined;
    readonly clause: Span;
    readonly index: number;
  },
): Omit<SourceQuantity, 'nearestPlaces' | 'basis'> {
  const { quantity, found, clause, index } = at;
  const words = text.slice(clause.start, clause.end);
  const said = found ? wordsAt(found.mention, words) : [words];
  return {
    quantity,
    amount: quantity.amount,
    base: comparedUnit(quantity.base),
    indicator: found?.mention.indicator?.name,
    name: found?.mention.name ?? '',
    window: said.map(foldWords).join('\n'),
    left: found
      ? text.slice(Math.min(found.mention.from, quantity.start), quantity.start)
      : text.slice(clause.start, quantity.start),
    isStart: found?.mention.isStart ?? false,
    gap: found?.mention.left ?? '',
    quantityWords: text.slice(quantity.start, quantity.end),
    clause: index,
    row: found?.row,
  };
}

const fewestOwnWords = 4;

/** Of a list (分别增长4%、6%) only what is said of this one of its numbers. */
function wordsAt(mention: NamedMention, clause: string): readonly string[] {
  const { name, subject, predicate, left, right, isBehind } = mention;
  // 150万人实现…: a clause that begins with its number says by itself whose it is.
  if (left.trim() === '' && !isBehind && right.length >= fewestOwnWords) return [clause];
  const isListed = left.includes('分别') || /^[、和与及以，]*$/u.test(left);
  const noun = right.replace(/（[^）]*）?/gu, '');
  return isListed ? [name, subject, predicate, noun] : [name, subject, left, noun];
}

/** The clauses of a sentence that stand between the same semicolons as one of them. */
export function segmentOf({ clauses }: SourceSentence, index: number): readonly number[] {
  const ends = clauses.map(({ folded }) => /[;；]$/u.test(folded));
  const from = ends.lastIndexOf(true, index - 1) + 1;
  const to = ends.indexOf(true, index);
  const last = to < 0 ? clauses.length - 1 : to;
  return clauses.map((_, at) => at).filter((at) => at >= (index === 0 ? 0 : from) && at <= last);
}

/** What a sentence says before its first colon, which holds for all of it. */
export function leadOf({ clauses }: SourceSentence): string {
  const colon = clauses.findIndex(({ folded }) => /[:：]$/u.test(folded));
  return clauses
    .slice(0, colon + 1)
    .map(({ folded }) => folded)
    .join('');
}
