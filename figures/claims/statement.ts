import { foldText } from '../../language/characters/fold-text.ts';
import { findQuantities, type FoundQuantity } from '../../language/numbers/find-quantities.ts';
import { comparedUnit } from '../../language/numbers/units.ts';
import { placesIn } from '../../language/places/places-in.ts';
import { cutSentences } from '../../language/sentences/cut-clauses.ts';
import { segmentWords } from '../../language/words/segment-words.ts';
import { yearPeriod } from '../../language/years/period.ts';
import type { PeriodMention } from '../../language/years/period-mention.ts';
import { periodsAbout } from '../../language/years/periods-in.ts';
import { inContext } from '../../language/years/periods-in-context.ts';
import type { ReportTime } from '../../language/years/report-time.ts';
import type { Span } from '../../library/report.ts';
import { wordsWithoutBasis } from './basis-of-words.ts';
import { contentWords } from './words/content-words.ts';
import { findMentions } from '../find-mentions.ts';
import { hasNounBehind, nounBehind } from '../name-figure.ts';
import { nameMentions } from '../name-mentions.ts';
import { readDirection, readMeasure } from '../read-measure.ts';
import type { Measure } from '../figure-row.ts';
import { indicatorAtEnd } from '../../language/indicators/indicators.ts';
import { wordClass, type WordClass } from '../../language/words/word-tables.ts';

/** What a statement leaves out when the question has said it. */
export type StatementContext = {
  /** The question, for what a statement leaves unsaid. */
  readonly question: string;
  /** The time of the report that it is about: what 去年 means. */
  readonly time: ReportTime;
  /** Names of the places that the sources are of, towns among them. */
  readonly places: readonly string[];
};

export type StatedWord = Span & { readonly word: string; readonly class: WordClass | undefined };

/** A number that a statement states, with whose it is and how it is meant. */
export type StatedQuantity = {
  readonly quantity: FoundQuantity;
  readonly amount: number;
  readonly base: string;
  /** Its own years, where its clause names some near it. */
  readonly years: readonly PeriodMention[];
  /** The words of its clause that belong to it. */
  readonly segment: string;
  readonly name: string;
  /** Whether its own words say that it is aimed at or came about. */
  readonly aims: 'target' | 'result' | undefined;
  readonly indicator: string | undefined;
  readonly measure: Measure | undefined;
  readonly direction: 'up' | 'down' | undefined;
  /** 同口径, 扣除留抵退税因素 …; undefined where it is stated as it stands. */
  readonly basis: string | undefined;
};

export type StatedClause = Span & {
  readonly text: string;
  /** With the clauses before it that hold no number. */
  readonly lead: string;
  readonly words: readonly StatedWord[];
  readonly quantities: readonly StatedQuantity[];
  /** The years that the clause is about, its own or those of the clause before it. */
  readonly years: readonly PeriodMention[];
  readonly ownYears: readonly PeriodMention[];
  readonly places: readonly string[];
  readonly aims: 'target' | 'result' | undefined;
};

export type Statement = { readonly text: string; readonly clauses: readonly StatedClause[] };

/** Reads a sentence, without marks, into clauses with their words, numbers, years and places. */
export function readStatement(sentence: string, context: StatementContext): Statement {
  const text = foldText(sentence);
  const clauses: StatedClause[] = [];
  let leading = '';
  const question = foldText(context.question);
  let years: readonly PeriodMention[] = inContext(periodsAbout(question, context.time), []);
  let places = placesIn(question, context.places);
  let aims: 'target' | 'result' | undefined;
  for (const cut of cutSentences(text, { start: 0, end: text.length })) {
    const bare = withoutScope(text, context.places);
    const named = nameMentions(bare, findMentions(bare, cut));
    for (const { start, end } of cut.clauses) {
      const words = text.slice(start, end);
      const ownYears = inContext(periodsAbout(words, context.time), years);
      const ownPlaces = placesIn(words, context.places);
      if (ownYears.length > 0) years = ownYears;
      if (ownPlaces.length > 0) places = ownPlaces;
      // Of a year of its own a clause says by itself whether it is planned.
      if (ownYears.length > 0) aims = undefined;
      const around = { named, years, time: context.time, aims };
      const quantities = quantitiesOf(text, { start, end }, around);
      const read = wordsOf(blanked(words, start, quantities), start);
      clauses.push({
        start,
        end,
        text: words,
        lead: `${leading}${words}`,
        words: read,
        quantities,
        years,
        ownYears,
        places,
        aims: aimsOf(read),
      });
      // 计划新建学校3所，改造道路2条: what is planned goes on until something else is said.
      aims = aimsOf(read) ?? aims;
      leading = quantities.length > 0 ? '' : `${leading}${words}`;
    }
  }
  return { text, clauses };
}

type Named = ReturnType<typeof nameMentions>[number];

function quantitiesOf(
  text: string,
  { start, end }: Span,
  {
    named,
    aims,
    ...told
  }: TimeTold & {
    readonly named: readonly Named[];
    readonly aims: 'target' | 'result' | undefined;
  },
): readonly StatedQuantity[] {
  let from = start;
  const found = findQuantities(text.slice(start, end), start);
  return found
    .filter((one) => !isDate(one, text))
    .map((quantity) => {
      const mention = named.find((one) => one.quantity.start === quantity.start);
      const said = mention && { ...mention, unit: quantity.unit };
      const isBare = contentWords(text.slice(from, quantity.start)).length === 0;
      const measure = said && !isBare ? measureOf(said) : undefined;
      const right = text.slice(quantity.end, end).replace(/^[多余]|[，；：。！？]$/gu, '');
      const infront = wordsWithoutBasis(text, { start: from, end: quantity.start }, mention?.basis);
      const segment = `${infront}${nounOf(right, quantity)}`;
      from = quantity.end;
      return {
        segment,
        aims:
          aimsAt(segment, text.slice(start, quantity.start), text.slice(start, end)) ??
          (aims === 'target' ? aims : undefined),
        years: yearsAt(text.slice(start, quantity.start), text.slice(quantity.end, end), told),
        quantity,
        amount: quantity.amount,
        base: comparedUnit(quantity.base),
        ...namedBy(mention),
        measure,
        direction: said && measure && readDirection(measure, said),
      };
    });
}

/** What a number is called, and on what basis it is told. */
function namedBy(
  mention: (Named & { readonly basis?: { readonly basis: string } | undefined }) | undefined,
): Pick<StatedQuantity, 'name' | 'indicator' | 'basis'> {
  return {
    name: mention?.name ?? '',
    indicator: mention && indicatorOf(mention),
    basis: mention?.basis?.basis,
  };
}

function indicatorOf({ indicator, name }: Named): string | undefined {
  return indicator?.name ?? indicatorAtEnd(name)?.indicator.name;
}

function nounOf(right: string, quantity: FoundQuantity): string {
  return hasNounBehind({ right, quantity }) ? nounBehind(right) : '';
}

/** 2023年 and 12月 are dates, which are compared as such. */
function isDate({ unit, value, unitEnd }: FoundQuantity, text: string): boolean {
  if (unit !== '' || !Number.isInteger(value)) return false;
  return /^(?:19|20)\d{2}$/u.test(String(value)) || /^[年月日]/u.test(text.slice(unitEnd));
}

/** The years nearest to a number in its clause, before it or, where none is, behind it; empty where it names none. */
function yearsAt(infront: string, behind: string, told: TimeTold): readonly PeriodMention[] {
  const single = /(?<year>(?:19|20)\d{2})年(?:底|末)?的?[^，。；\d]{0,6}$/u.exec(infront);
  const before = inContext(periodsAbout(infront, told.time), told.years);
  const [last] = before.slice(-1);
  if (single && !(last && last.end > single.index)) {
    const period = yearPeriod(Number(single.groups?.['year']));
    return [
      { period, start: single.index, end: single.index + 5, role: 'about', yearFrom: 'words' },
    ];
  }
  if (last) return [last];
  return inContext(periodsAbout(behind, told.time), told.years).slice(0, 1);
}

/** The years that the words before are about, and the time of the report. */
type TimeTold = { readonly years: readonly PeriodMention[]; readonly time: ReportTime };

/** The text with places and years blanked, so that names of indicators begin with themselves. */
function withoutScope(text: string, places: readonly string[]): string {
  const scope = [...placesIn(text, places).map(escaped), String.raw`(?:19|20)\d{2}年`].join('|');
  return text.replace(new RegExp(`(?:${scope})的?`, 'gu'), (words) => '　'.repeat(words.length));
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

/** A clause with its numbers blanked, which are no words. */
function blanked(clause: string, offset: number, quantities: readonly StatedQuantity[]): string {
  return quantities.reduce((text, { quantity: { start, end } }) => {
    const hedge = hedges.exec(text.slice(0, start - offset))?.[0].length ?? 0;
    const [from, to] = [start - offset - hedge, end - offset];
    return `${text.slice(0, from)}${' '.repeat(to - from)}${text.slice(to)}`;
  }, clause);
}

// What qualifies a number stands before it and is compared as its bound.
const hedges =
  /(?:不低于|不少于|至少|不超过|不高于|低于|少于|不足|不到|突破|超过|超|逾|多于|大于|过|接近|将近|约为|大约|约|近)(?:了)?$/u;

/** 下降四成 is a change by so much, though 四成 by itself is a share. */
function measureOf(said: Parameters<typeof readMeasure>[0]): Measure {
  if (!/成|比例/u.test(said.unit)) return readMeasure(said);
  return readMeasure({ ...said, unit: '%' });
}

function wordsOf(clause: string, offset: number): readonly StatedWord[] {
  const words: StatedWord[] = [];
  for (const { 0: run, index } of clause.matchAll(
    /\p{Script=Han}+|[A-Za-z][A-Za-z\d.+&/-]*|[^\s\d\p{P}\p{S}]+/gu,
  )) {
    let at = offset + index;
    const parts = /^\p{Script=Han}/u.test(run) ? segmentWords(run) : [run];
    for (const word of parts) {
      words.push({ word, start: at, end: at + word.length, class: wordClass(word) });
      at += word.length;
    }
  }
  return words;
}

/** As its own words say, or those before it in its clause, or all of the clause (…的目标). */
function aimsAt(...from: readonly string[]): 'target' | 'result' | undefined {
  for (const words of from) {
    const aims = aimsOf(wordsOf(words, 0)) ?? (/已(?!有)/u.test(words) ? 'result' : undefined);
    if (aims) return aims;
  }
  return undefined;
}

/** Of a target word and one of results the first decides: 计划完成, but 完成年度目标. */
function aimsOf(words: readonly StatedWord[]): 'target' | 'result' | undefined {
  const first = words.find((word) => word.class === 'target' || word.class === 'result');
  return first?.class === 'target' || first?.class === 'result' ? first.class : undefined;
}
