import { directionOfWords } from './direction-of-words.ts';
import { agreeOnAmount } from './agree-on-amount.ts';
import { agreeOnBound } from './agree-on-bound.ts';
import { agreeOnPeriod } from './agree-on-period.ts';
import { contentWords } from './content-words.ts';
import { comparisonOf } from '../../language/words/word-tables.ts';
import { rankScope } from './rank-scope.ts';
import { isNoun } from '../../language/words/segment-words.ts';
import { namesPartOfYear } from '../../language/years/parts-of-year.ts';
import { foldWords, isNamed, isSaidWhole } from './said-in.ts';
import {
  leadOf,
  segmentOf,
  type Source,
  type SourceQuantity,
  type SourceSentence,
} from './source.ts';
import type { Measure } from '../../library/figure-row.ts';
import type { StatedClause, StatedQuantity } from './statement.ts';

/** Where a number of a statement comes from. */
export type Support = {
  readonly source: Source;
  readonly sentence: SourceSentence;
  /** Indices of its clauses that are meant. */
  readonly clauses: readonly number[];
};

export type NumberFault =
  | 'unsupported_number'
  | 'wrong_indicator'
  | 'wrong_measure'
  | 'wrong_direction'
  | 'wrong_place'
  | 'wrong_year'
  | 'wrong_kind'
  | 'wrong_bound'
  | 'wrong_basis';

export type Candidate = Support & { readonly cited: SourceQuantity };

export type Bound = Candidate & {
  /** A word that the statement needs to hold, and lacks: 左右, 约. */
  readonly missingBound?: string;
};

export type Binding =
  | { readonly bound: Bound }
  /** The respect in which the nearest candidate differs. */
  | { readonly fault: NumberFault; readonly unsaid?: readonly string[] };

export type Stated = {
  readonly quantity: StatedQuantity;
  readonly clause: StatedClause;
  /** The whole statement, for what another clause says of the same number. */
  readonly text: string;
  /** The words of the number before, which one without a name of its own goes on. */
  readonly inherited: readonly string[];
  readonly scope: readonly string[];
  readonly asksForTarget: boolean;
  /** What the clause before rests on, where this one has no subject of its own. */
  readonly leans?: readonly Support[] | undefined;
  /** What the number before it was bound to. */
  readonly last: Candidate | undefined;
};

// The order in which a candidate may fail, worst first: what is reported is the last.
const order: readonly NumberFault[] = [
  'unsupported_number',
  'wrong_place',
  'wrong_indicator',
  'wrong_measure',
  'wrong_direction',
  'wrong_year',
  'wrong_kind',
  'wrong_bound',
  'wrong_basis',
];

/** Finds the number of the sources that a stated one repeats, in every respect. */
export function bindQuantity(stated: Stated, sources: readonly Source[]): Binding {
  const tried = candidates(sources).map((candidate) => tryCandidate(stated, candidate));
  const bound = tried.find((one) => 'bound' in one);
  if (bound) return bound;
  const faults = tried.flatMap((one) => ('fault' in one ? [one.fault] : []));
  const fault = order.findLast((one) => faults.includes(one)) ?? 'unsupported_number';
  const unsaid = tried.flatMap((one) =>
    'fault' in one && one.fault === fault ? (one.unsaid ?? []) : [],
  );
  return { fault, unsaid };
}

export function candidates(sources: readonly Source[]): readonly Candidate[] {
  return sources.flatMap((source) =>
    source.sentences.flatMap((sentence) =>
      sentence.quantities.map((cited) => ({
        source,
        sentence,
        clauses: segmentOf(sentence, cited.clause),
        cited,
      })),
    ),
  );
}

const perDay = /[日月户]均|每[天日月户]/u;

type Check = (stated: Stated, candidate: Candidate) => boolean;

/** Every respect in which a number has to agree, in the order in which they are looked at. */
const checks: readonly (readonly [NumberFault, Check])[] = [
  ['wrong_place', agreeOnPlace],
  ['wrong_year', (stated, { cited }) => !isStartForEnd(stated, cited)],
  ['wrong_measure', (stated, { cited }) => !isTotalForNew(stated, cited)],
  ['wrong_measure', (stated, { cited }) => !perDay.test(cited.left) || perDay.test(stated.text)],
  ['wrong_indicator', agreeOnOrder],
  ['wrong_indicator', agreeOnRank],
  ['wrong_indicator', (stated, candidate) => foreignWords(stated, candidate).length === 0],
  ['wrong_measure', (stated, candidate) => measureFault(stated, candidate) !== 'wrong_measure'],
  ['wrong_direction', (stated, candidate) => measureFault(stated, candidate) === undefined],
  ['wrong_year', agreeOnTime],
  ['wrong_kind', agreeOnKind],
  ['wrong_basis', (stated, candidate) => agreeOnBasis(stated.clause, candidate)],
];

function tryCandidate(stated: Stated, candidate: Candidate): Binding {
  const { quantity } = stated;
  const { cited } = candidate;
  const amount = agreeOnAmount(quantity, cited);
  if (amount === 'apart' || fallsShort(stated, cited)) return { fault: 'unsupported_number' };
  const [fault] = checks.find(([, agrees]) => !agrees(stated, candidate)) ?? [];
  if (fault === 'wrong_indicator') return { fault, unsaid: foreignWords(stated, candidate) };
  if (fault) return { fault };
  const said = quantity.quantity.qualifier;
  const bound = agreeOnBound(said, cited.quantity.qualifier, amount === 'rounded');
  if (!bound.agrees) return { fault: 'wrong_bound' };
  const { missing } = bound;
  return { bound: { ...candidate, ...(missing !== undefined && { missingBound: missing }) } };
}

/** 接近百亿元 is less than a hundred, and 100.6亿元 more. */
function fallsShort({ quantity, clause }: Stated, cited: SourceQuantity): boolean {
  const infront = clause.text.slice(0, quantity.quantity.start - clause.start);
  return /(?:接近|将近|逼近|近|不到|不足)$/u.test(infront) && cited.amount > quantity.amount;
}

/** 由40%提高到46%: it was not raised to 40%. */
function isStartForEnd({ quantity, clause }: Stated, { isStart }: SourceQuantity): boolean {
  const infront = clause.text.slice(0, quantity.quantity.start - clause.start);
  return isStart && /[到至](?:了|约)?$/u.test(infront) && !/[由从自][^到至]*$/u.test(infront);
}

/** 新增市场主体7113户、达到47050户: what there is now is not what is new. */
function isTotalForNew({ quantity }: Stated, { gap }: SourceQuantity): boolean {
  const isNew = /净增|新(?![能材区型兴闻冠疆城农时华乡])/u;
  return (
    isNew.test(quantity.segment) && !isNew.test(gap) && /达|累计|总[数量]|增至|突破/u.test(gap)
  );
}

const aimsAt = /将|拟|力争|计划|确保|争取/u;

/** A target is told as one unless the question asks for it; a result never as a target. */
function agreeOnKind({ quantity, asksForTarget }: Stated, candidate: Candidate): boolean {
  const isTarget = isAimedAt(candidate);
  if (quantity.aims === 'result' && aimsAt.test(candidate.cited.left)) return false;
  if (isTarget === undefined) return true;
  if (quantity.aims === undefined) return !isTarget || asksForTarget;
  return isTarget === (quantity.aims === 'target');
}

function isAimedAt({ cited, source }: Candidate): boolean | undefined {
  if (cited.row) return cited.row.kind === 'target';
  const { orientation } = source.passage;
  return orientation === null ? undefined : orientation === 'target';
}

/** Of the place that the clause names; a number of a place within it wants that place named. */
function agreeOnPlace({ clause, text }: Stated, candidate: Candidate): boolean {
  const { source, cited } = candidate;
  const { region } = source.report;
  const other = cited.row && cited.row.place !== region ? cited.row.place : undefined;
  if (other !== undefined && !sharesName(other, text)) return false;
  const inner = clause.places.filter((place) => !isOwnPlace(place, candidate, text));
  const nearest = cited.nearestPlace;
  if (inner.length === 0)
    return clause.places.length > 0 || nearest === undefined || text.includes(nearest);
  return (
    nearest !== undefined &&
    inner.some((place) => place.includes(nearest) || nearest.includes(place))
  );
}

/** The report's own place, one that its words name, or an outer one where the own is named as well. */
export function isOfPlace(place: string, support: Support, text: string): boolean {
  return isOwnPlace(place, support, text) || support.sentence.folded.includes(place);
}

function isOwnPlace(place: string, { source }: Support, text: string): boolean {
  const { region, regionPath } = source.report;
  if (region.includes(place)) return true;
  return regionPath.some((name) => name.includes(place)) && text.includes(region.slice(0, 2));
}

function sharesName(place: string, text: string): boolean {
  return place.split(/[、和]/u).some((name) => text.includes(name.slice(0, 2)));
}

/**
 * The words by which a number is another's; empty where one listed indicator is both's, or all words
 * that say whose it is stand at the number.
 */
function foreignWords(
  { quantity, inherited, scope, text }: Stated,
  candidate: Candidate,
): readonly string[] {
  const { cited, sentence, source, clauses } = candidate;
  const { indicator } = quantity;
  if (isOneOfAlike(cited, sentence)) return ['分别'];
  if (indicator !== undefined && cited.indicator !== undefined)
    return indicator === cited.indicator ? [] : [indicator];
  if (indicator !== undefined && !isSaidWhole(indicator.toLowerCase(), cited.window))
    return [indicator];
  // Of a list (A、B分别增长4%、6%) each number has a name of its own.
  const said = quantity.segment.includes('分别') ? quantity.name : quantity.segment;
  const own = subjectWords(contentWords(said), scope);
  const words = own.length > 0 ? own : subjectWords(inherited, scope);
  const open = clauses
    .filter((index) => sentence.quantities.every(({ clause }) => clause !== index))
    .map((index) => sentence.clauses[index]?.folded ?? '');
  const around = [cited.window, ...open, leadOf(sentence), source.heads].join('\n');
  if (!words.some((word) => isNamed(word, cited.window))) return words.length > 0 ? words : ['?'];
  const leftOut = wordsLeftOut(candidate, text);
  if (leftOut.length > 0) return leftOut;
  return words.filter((word) => !isNamed(word, around));
}

// What a name ends with says what is measured: a share, a rate, an index.
const measured = /率$|比重$|占比$|强度$|指数$|浓度$/u;

/**
 * The words of a name that a statement may not leave out: 长江流域国考断面 are not all 国考断面, a
 * 贡献率 is no share, and of a list (分别) every name counts.
 */
function wordsLeftOut({ cited, sentence }: Candidate, text: string): readonly string[] {
  if (cited.indicator !== undefined) return [];
  const words = contentWords(cited.name).filter((word) => comparisonOf(word) === undefined);
  const isListed = (sentence.clauses[cited.clause]?.folded ?? '').includes('分别');
  // 占自然保护地总面积比重: the whole is as much of the name as the part.
  const isShareOf = /占./u.test(cited.name);
  const folded = foldWords(text);
  return words
    .filter(
      (word, index) =>
        isListed || isShareOf || (index === 0 && isNoun(word)) || measured.test(word),
    )
    .filter((word) => !isNamed(word, folded));
}

/** Of numbers that are said 分别 of things under one name nobody knows which is whose. */
function isOneOfAlike(cited: SourceQuantity, { clauses, quantities }: SourceSentence): boolean {
  if (!(clauses[cited.clause]?.folded ?? '').includes('分别')) return false;
  return quantities.some(
    (other) =>
      other !== cited &&
      other.clause === cited.clause &&
      other.base === cited.base &&
      other.name === cited.name,
  );
}

const rates = /增速|增幅|增量|涨幅|降幅/u;

/** A rank is held in one thing among some: of the growth or of the amount, in the country or the world. */
function agreeOnRank({ quantity, clause }: Stated, { cited, sentence }: Candidate): boolean {
  if (quantity.base !== '位') return true;
  const near = sentence.clauses[cited.clause]?.folded ?? '';
  const infront = clause.text.slice(0, quantity.quantity.end - clause.start);
  if (near.includes('分别')) return false;
  if (rates.test(infront) !== rates.test(near) && rates.test(near)) return false;
  const scope = rankScope(infront);
  return scope === undefined || scope === rankScope(`${cited.left}${cited.quantityWords}`);
}

const longestOfLittle = 4;

/**
 * A number that says little of its own (总投资7139亿元) belongs to the one before it: in the source
 * it stands behind it, and no other of the same words between.
 */
function agreeOnOrder(
  { quantity, scope, last, leans }: Stated,
  { sentence, cited }: Candidate,
): boolean {
  if (leans?.every((one) => one.sentence !== sentence)) return false;
  const own = subjectWords(contentWords(quantity.segment), scope);
  if (own.join('').length > longestOfLittle || last?.sentence !== sentence || last.cited === cited)
    return true;
  const at = (one: SourceQuantity) => one.quantity.start;
  if (at(cited) < at(last.cited)) return false;
  return !sentence.quantities.some(
    (other) =>
      at(other) > at(last.cited) &&
      at(other) < at(cited) &&
      other.base === cited.base &&
      own.every((word) => isNamed(word, other.window)),
  );
}

/** Words that say whose a number is: none that compare, and no names of the report's place. */
export function subjectWords(
  words: readonly string[],
  scope: readonly string[],
): readonly string[] {
  return words.filter(
    (word) => comparisonOf(word) === undefined && !scope.some((one) => one.includes(word)),
  );
}

const moves = new Set(['growth', 'change']);

function measureFault(stated: Stated, candidate: Candidate): NumberFault | undefined {
  const { quantity } = stated;
  const { row } = candidate.cited;
  const said = directionOfWords(quantity.segment);
  const cited = citedDirection(candidate);
  // 扩大 of what is told to be 调减: a way that the source does not say is not taken on trust.
  if (said !== undefined && cited === undefined && !isLevelReached(quantity))
    return 'wrong_direction';
  if (row && areOtherMeasures(quantity.measure, row.measure)) return 'wrong_measure';
  return directionFault(said ?? quantity.direction, cited);
}

function citedDirection({ cited, sentence }: Candidate): Direction {
  const near = sentence.clauses[cited.clause]?.folded ?? '';
  return cited.row?.direction ?? directionOfWords(cited.left) ?? directionOfWords(near);
}

/** A growth is no level, and a share no amount; what is neither's own tells nothing. */
function areOtherMeasures(stated: Measure | undefined, cited: Measure): boolean {
  if (stated === undefined || stated === 'other' || cited === 'other') return false;
  const [one, other] = [moves.has(stated), moves.has(cited)];
  return one !== other || (!one && (stated === 'share') !== (cited === 'share'));
}

/** 增至30个 tells where it stands, and only by the way how it came there. */
function isLevelReached({ segment }: StatedQuantity): boolean {
  return /[至到为]$/u.test(segment.replace(/[^\p{Script=Han}]+$/u, ''));
}

type Direction = 'up' | 'down' | undefined;

function directionFault(stated: Direction, cited: Direction): NumberFault | undefined {
  return stated !== undefined && cited !== undefined && stated !== cited
    ? 'wrong_direction'
    : undefined;
}

const sums = /累计|年均|[两二三四五六七八九十]年|年来|以来|期间|时期/u;

/** 五年累计 is told as such, also where only the words at the number say it. */
function agreeOnTime({ quantity, clause, text }: Stated, { cited }: Candidate): boolean {
  if (sums.test(cited.left) && !sums.test(text) && !/合计|共/u.test(text)) return false;
  if (!cited.row && namesPartOfYear(cited.left) && !namesPartOfYear(text)) return false;
  const years = quantity.years.length > 0 ? quantity.years : clause.years;
  const isStart = /[由从][^，。]*$/u.test(quantity.segment);
  return !cited.row || agreeOnPeriod({ years, text: clause.text, isStart }, cited.row);
}

const basis = /可比|口径|剔除|扣除|不变价|现价|核算方法/u;

/** A number on a basis of its own (可比口径) is no plain one, and the other way round. */
function agreeOnBasis({ lead }: StatedClause, { cited }: Candidate): boolean {
  return basis.test(cited.left) === basis.test(lead);
}
