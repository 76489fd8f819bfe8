import { sameQuantity } from '../../../language/numbers/find-quantities.ts';
import {
  agreesOnKind,
  agreesOnPlace,
  agreesOnYear,
  outerPlacesMistaken,
  placesOf,
} from './agrees-with-claim.ts';
import { commandsReader } from './commands-to-reader.ts';
import { isComputed } from './check-computation.ts';
import { foldWords } from '../../../figures/claims/words/said-in.ts';
import { citedWords, type CitedWords } from './cited-words.ts';
import { unsupportedCounts } from './counts-in-words.ts';
import {
  contradict,
  directedQuantities,
  tenthsAsPercent,
  type DirectedQuantity,
} from '../../../language/numbers/directed-quantities.ts';
import { isOfPeriod, type DraftSentence, type SentenceFault } from './draft.ts';
import { namesInSentence, standsIn } from './names-in-sentence.ts';
import { holdsMarkup } from './plain-sentence.ts';
import { readClaims, yearsToldOf, type Claim } from './read-claims.ts';
import { sharesWords } from './shares-words.ts';

/** A fault with the words of the sentence that have it. */
export type Complaint = { readonly fault: SentenceFault; readonly words: string };

export type SentenceCheck = {
  readonly numbers: number;
  readonly unsupportedNumbers: number;
  /** Empty when the sentence may be shown; each kind once. */
  readonly faults: readonly SentenceFault[];
  readonly complaints: readonly Complaint[];
};

/**
 * Checks a sentence against the words it rests on: there are some; every number in it stands in
 * them with its value, unit and direction, in words that are about the same year and place and look
 * the same way; its names stand there too; it is plain text, and commands nobody. A number may also be what comes of
 * a computation over cited figures, which is made once more.
 */
export function checkSentence(draft: DraftSentence): SentenceCheck {
  const { text, evidence, faults = [] } = draft;
  const cited = evidence.map(citedWords);
  const numbers = numberComplaints(draft, cited);
  const complaints: readonly Complaint[] = [
    ...faults.map((fault) => ({ fault, words: '' })),
    ...(evidence.length === 0 ? [{ fault: 'no_evidence' as const, words: '' }] : []),
    ...numbers,
    ...contextComplaints(partWithMarks(draft), cited),
    ...nameComplaints(draft, cited),
    ...(commandsReader(text) ? [{ fault: 'instruction' as const, words: '' }] : []),
    ...(holdsMarkup(text) ? [{ fault: 'markup' as const, words: '' }] : []),
  ];
  return {
    numbers: directedQuantities(text).length,
    unsupportedNumbers: numbers.length,
    faults: [...new Set(complaints.map(({ fault }) => fault))],
    complaints,
  };
}

/** Numbers that stand in no cited words, whatever they are said of. */
function numberComplaints(
  { text, evidence, computations = [] }: DraftSentence,
  cited: readonly CitedWords[],
): readonly Complaint[] {
  const inDigits = directedQuantities(text)
    .filter((number) => !cited.some((one) => holds(one, number) || isYearOf(one, number)))
    .filter((number) => !isComputed(number, computations, evidence))
    .map(({ written }) => written);
  const inWords = unsupportedCounts(
    tenthsAsPercent(text),
    cited.map(({ around }) => around).join('\n'),
  );
  return [...inDigits, ...inWords].map((words) => ({ fault: 'unsupported_number', words }));
}

function holds({ quantities }: CitedWords, number: DirectedQuantity): boolean {
  return quantities.some((other) => sameQuantity(number, other) && !contradict(number, other));
}

/** A year may also be one that the cited report or figure is about. */
function isYearOf({ evidence }: CitedWords, { base, amount }: DirectedQuantity): boolean {
  const { report } = evidence;
  const isOfReport = [report.planYear, report.reviewYear].includes(amount);
  return base === '年' && (isOfReport || isOfPeriod(evidence, amount));
}

/**
 * What is said of the figures that are marked one by one. Behind the last mark stands what was
 * computed of them, where 1.4万户 − 1万户 is said of no one year.
 */
function partWithMarks({ text, marksAt }: DraftSentence): string {
  return marksAt ? text.slice(0, marksAt.at(-1)) : text;
}

/** Numbers and years that stand in cited words, but in words about something else. */
function contextComplaints(text: string, cited: readonly CitedWords[]): readonly Complaint[] {
  const ofClaims = readClaims(text, placesOf(cited)).flatMap((claim): readonly Complaint[] => {
    const fault = contextFault(claim, cited);
    return fault ? [{ fault, words: claim.quantity.written }] : [];
  });
  const ofYears = yearsToldOf(text)
    .filter((year) => cited.length > 0 && !cited.some((one) => agreesOnYear(one, year)))
    .map((year): Complaint => ({ fault: 'wrong_year', words: `${year}年` }));
  const ofPlaces = outerPlacesMistaken(text, cited).map((words): Complaint => ({
    fault: 'wrong_place',
    words,
  }));
  return [...ofClaims, ...ofYears, ...ofPlaces];
}

/** The first respect in which none of the words that hold a number agrees with what is said of it. */
function contextFault(claim: Claim, cited: readonly CitedWords[]): SentenceFault | undefined {
  const holding = cited.filter((one) => holds(one, claim.quantity));
  if (holding.length === 0) return undefined;
  const ofPlace = holding.filter((one) => agreesOnPlace(one, claim.place));
  if (ofPlace.length === 0) return 'wrong_place';
  const ofYear = ofPlace.filter((one) => agreesOnYear(one, claim.year));
  if (ofYear.length === 0) return 'wrong_year';
  return ofYear.some((one) => agreesOnKind(one, claim.kind)) ? undefined : 'wrong_kind';
}

function nameComplaints(draft: DraftSentence, cited: readonly CitedWords[]): readonly Complaint[] {
  const { text } = draft;
  if (cited.length === 0) return [];
  const around = cited.map((one) => one.around).join('\n');
  const names = namesInSentence(text).filter((name) => !standsIn(name, around));
  if (names.length > 0) return names.map((words) => ({ fault: 'unsupported_name', words }));
  const passages = foldWords(cited.map(({ evidence }) => evidence.passage.text).join('\n'));
  // How a computation is told (按所列数值计算) stands in no report.
  return sharesWords(partWithMarks(draft), `${around}\n${passages}`)
    ? []
    : [{ fault: 'unsupported_words', words: '' }];
}
