import { isNoun } from '../../language/words/segment-words.ts';
import { comparisonOf, wordClass, type WordClass } from '../../language/words/word-tables.ts';
import { findComputation, operandWords } from './arithmetic.ts';
import { isOfPlace } from './binding/agree-on-place.ts';
import { bindQuantity, type Bound } from './binding/bind-quantity.ts';
import type { Candidate, Support } from './binding/candidate.ts';
import type { NumberFault } from './binding/number-fault.ts';
import { classFaults } from './classes/class-faults.ts';
import { unsupported, type WordFault } from './classes/fault.ts';
import { claims, contentWords } from './words/content-words.ts';
import { isSaid } from './words/said-in.ts';
import { leadOf, type Source } from './source.ts';
import { supportWords } from './words/support-words.ts';
import {
  readStatement,
  type StatedClause,
  type StatedQuantity,
  type StatementContext,
} from './statement.ts';
import { unsupportedYears } from './unsupported-years.ts';

export type Fault = { readonly fault: NumberFault | WordFault; readonly words: string };

/** Words that were not found in the source, by themselves or at a number. */
export type Doubt = Fault & { readonly unsaid: readonly string[]; readonly isOfNumber: boolean };

/** Words to put into a statement so that it holds. */
export type Insertion = { readonly at: number; readonly words: string };

export type ClauseCheck = {
  readonly clause: StatedClause;
  /** Empty where all that the clause says follows from its support. */
  readonly faults: readonly Fault[];
  /** What it says in words that its support does not say, and that may follow all the same. */
  readonly doubts: readonly Doubt[];
  readonly insertions: readonly Insertion[];
  readonly support: readonly Support[];
  /** What the last of its numbers, or of those before it, was bound to. */
  readonly last: Candidate | undefined;
};

/** Checks what a sentence says, clause by clause, against the passages that it may rest on. */
export function checkStatement(
  text: string,
  sources: readonly Source[],
  context: StatementContext,
): readonly ClauseCheck[] {
  const statement = readStatement(text, context);
  const checked: ClauseCheck[] = [];
  let inherited: readonly string[] = contentWords(context.question);
  const said: string[] = [];
  for (const clause of statement.clauses) {
    const around = { sources, context, inherited, before: checked.at(-1), said, text };
    const check = checkClause(clause, around);
    checked.push(check);
    if (check.faults.length + check.doubts.length === 0)
      said.push(...clause.words.map(({ word }) => word));
    const names = clause.quantities
      .flatMap(({ segment }) => contentWords(segment))
      .filter((word) => comparisonOf(word) === undefined);
    if (names.length > 0) inherited = names;
  }
  return checked;
}

type Around = {
  readonly sources: readonly Source[];
  readonly context: StatementContext;
  readonly inherited: readonly string[];
  readonly before: ClauseCheck | undefined;
  /** Words of clauses before it that hold. */
  readonly said: readonly string[];
  readonly text: string;
};

function checkClause(clause: StatedClause, around: Around): ClauseCheck {
  const scope = scopeOf(around);
  let last = around.before?.last;
  const numbers = clause.quantities.map((quantity) => {
    const check = checkNumber(quantity, clause, { ...around, scope, last });
    last = check.last ?? last;
    return check;
  });
  // Which way a number goes was compared where it was bound.
  const isCompared = numbers.some(({ support }) => support.length > 0);
  const words = contentOf(clause, scope).filter(
    (word) => !around.said.includes(word) && (!isCompared || comparisonOf(word) === undefined),
  );
  const bound = numbers.flatMap((one) => one.support);
  const { support, unsaid } =
    bound.length > 0
      ? { support: bound, unsaid: unsaidAtNumbers(words, bound) }
      : supportWords(words, around);
  const grave = unsaid.filter(isGrave);
  const doubtful = unsaid.filter((word) => !isGrave(word));
  return {
    clause,
    doubts: [
      ...numbers.flatMap((one) => one.doubts),
      ...doubtful.map((word): Doubt => ({
        ...unsupported(word),
        unsaid: [word],
        isOfNumber: false,
      })),
    ],
    faults: [
      ...numbers.flatMap((one) => one.faults),
      ...grave.map((word): Fault => ({ fault: 'unsupported_words', words: word })),
      ...unsupportedYears(clause, { support, ...around }),
      ...placeFaults(clause, support, around),
      ...classFaults(clause, support),
    ],
    insertions: numbers.flatMap((one) => one.insertions),
    support,
    last,
  };
}

/** A clause that begins with what is done (形成…) goes on with the subject of the clause before. */
function leansOn(clause: StatedClause, { before }: Around): readonly Support[] | undefined {
  const first = clause.words.find(({ word }) => claims(word));
  if (!before || before.support.length === 0 || !first || isNoun(first.word)) return undefined;
  return clause.places.some((place) => clause.text.includes(place)) ? undefined : before.support;
}

const graveClasses: ReadonlySet<WordClass | undefined> = new Set(['cause', 'superlative']);

/** A cause or a rank is never said in other words. */
function isGrave(word: string): boolean {
  return graveClasses.has(wordClass(word));
}

type NumberCheck = Pick<ClauseCheck, 'faults' | 'doubts' | 'insertions' | 'support' | 'last'>;

function checkNumber(
  quantity: StatedQuantity,
  clause: StatedClause,
  around: Around & { readonly scope: readonly string[]; readonly last: Candidate | undefined },
): NumberCheck {
  const { sources, context, inherited, scope, text, last } = around;
  const asksForTarget = /目标|计划|打算|预期|要/u.test(context.question);
  const binding = bindQuantity(
    {
      quantity,
      clause,
      text,
      inherited,
      scope,
      asksForTarget,
      last,
      leans: leansOn(clause, around),
    },
    sources,
  );
  if ('bound' in binding)
    return {
      faults: [],
      doubts: binding.bound.unsaid ? [doubtAt(quantity, binding.bound.unsaid, clause)] : [],
      insertions: insertionsFor(quantity, binding.bound),
      support: [binding.bound],
      last: binding.bound,
    };
  // A number that stands in the sources in another respect was not computed.
  const isUnknown = binding.fault === 'unsupported_number';
  const computed =
    isUnknown &&
    findComputation(quantity, clause, {
      sources,
      own: operandWords(clause.text, scope),
      inherited,
      text,
    });
  if (computed)
    return {
      faults: [],
      doubts: computed.unsaid.length > 0 ? [doubtAt(quantity, computed.unsaid, clause)] : [],
      insertions: [],
      support: computed.operands,
      last,
    };
  const words = wordsAt(quantity, clause);
  const unsaid = binding.unsaid?.length ? `（${binding.unsaid.join('、')}）` : '';
  return {
    faults: [{ fault: binding.fault, words: `${words}${unsaid}` }],
    doubts: [],
    insertions: [],
    support: [],
    last,
  };
}

function doubtAt(quantity: StatedQuantity, unsaid: readonly string[], clause: StatedClause): Doubt {
  const words = `${wordsAt(quantity, clause)}（${unsaid.join('、')}）`;
  return { fault: 'wrong_indicator', words, unsaid, isOfNumber: true };
}

function wordsAt({ quantity }: StatedQuantity, clause: StatedClause): string {
  return clause.text.slice(quantity.start - clause.start, quantity.unitEnd - clause.start);
}

function insertionsFor(
  { quantity }: StatedQuantity,
  { missingBound }: Bound,
): readonly Insertion[] {
  if (missingBound === undefined) return [];
  if (!/约|超过|突破/u.test(missingBound)) return [{ at: quantity.unitEnd, words: missingBound }];
  return [{ at: quantity.start, words: missingBound === '突破' ? '超过' : missingBound }];
}

const nation = ['我国', '全国', '中国', '国家'];

/** Names of the places that the sources are of, which a statement may say at any time. */
function scopeOf({ sources, context }: Around): readonly string[] {
  const ofReports = sources.flatMap(({ report }) => [report.region, ...report.regionPath]);
  const ofNation = sources.some(({ report }) => report.region === '全国') ? nation : [];
  return [...ofReports, ...ofNation, ...context.places].filter((name) => name !== '');
}

function contentOf(clause: StatedClause, scope: readonly string[]): readonly string[] {
  return clause.words
    .filter(({ word, class: of }) => claims(word) && of !== 'negation' && of !== 'instruction')
    .map(({ word }) => word)
    .filter((word) => !scope.some((one) => one.includes(word)));
}

/** Words beside numbers may stand in the same part of a sentence, or in what leads to it. */
function unsaidAtNumbers(words: readonly string[], bound: readonly Support[]): readonly string[] {
  const region = bound
    .flatMap(({ source, sentence, clauses }) => [
      ...clauses.map((index) => sentence.clauses[index]?.folded ?? ''),
      leadOf(sentence),
      source.heads,
    ])
    .join('\n');
  return words.filter((word) => !isSaid(word, region));
}

/** A clause without numbers is of the place it names, too. */
function placeFaults(
  clause: StatedClause,
  support: readonly Support[],
  { text }: Around,
): readonly Fault[] {
  // 白石县2009年情况： says nothing yet.
  if (support.length === 0 && clause.quantities.length === 0) return [];
  return clause.places
    .filter((place) => clause.text.includes(place))
    .filter((place) => !support.some((one) => isMeant(place, one)))
    .map((words) => ({ fault: 'wrong_place', words }));

  function isMeant(place: string, one: Support): boolean {
    // 高唐至聊城: the end of a way is no place that the report is of.
    const isObject = new RegExp(`[至到与和、及跟往赴]${place}`, 'u').test(clause.text);
    return isObject ? one.sentence.folded.includes(place) : isOfPlace(place, one, text);
  }
}
