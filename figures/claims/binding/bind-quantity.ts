import type { Source } from '../source.ts';
import { agreeOnAmount } from './agree-on-amount.ts';
import { agreeOnAllOfList } from '../neighbours/agree-on-all-of-list.ts';
import { agreeOnBasis } from './agree-on-basis.ts';
import { agreeOnBound } from './agree-on-bound.ts';
import { agreeOnCompany } from '../neighbours/agree-on-company.ts';
import { agreeOnComparand } from './agree-on-comparand.ts';
import { agreeOnKind, lacksAim } from './agree-on-kind.ts';
import { agreeOnListed } from '../neighbours/agree-on-listed.ts';
import { agreeOnCountedSubject } from '../neighbours/agree-on-counted-subject.ts';
import { agreeOnDeed } from '../neighbours/agree-on-deed.ts';
import { agreeOnOwner } from '../neighbours/agree-on-owner.ts';
import { agreeOnSize } from '../neighbours/agree-on-size.ts';
import { agreeOnSpan } from '../neighbours/agree-on-span.ts';
import { agreeOnSubject } from '../neighbours/agree-on-subject.ts';
import { agreeOnItems } from '../neighbours/agree-on-items.ts';
import { agreeOnAllDeeds } from '../neighbours/agree-on-all-deeds.ts';
import { agreeOnDirection, agreeOnMeasure } from './agree-on-measure.ts';
import { agreeOnName } from './agree-on-name.ts';
import { isLikeliest } from './likeliest.ts';
import { agreeOnOrder } from '../neighbours/agree-on-order.ts';
import { agreeOnPlace } from './agree-on-place.ts';
import { agreeOnRank } from './agree-on-rank.ts';
import { agreeOnUnit } from './agree-on-unit.ts';
import { agreeOnTime } from './agree-on-time.ts';
import { agreeOnWhole } from './agree-on-whole.ts';
import { agreeOnWordsOfOther } from '../neighbours/agree-on-words-of-other.ts';
import { cuePattern } from '../words/cue-words.ts';
import { candidates, type Candidate } from './candidate.ts';
import {
  fallsShort,
  isByForTo,
  isEndForMean,
  isEndForStart,
  isMeanForTotal,
  isNewForAll,
  isPlannedForDone,
  isRestForAll,
  isShortForBeyond,
  isStartForEnd,
  isTotalForHead,
  isTotalForNew,
} from './look-alikes.ts';
import { numberFaults, type NumberFault } from './number-fault.ts';
import type { Stated } from './stated.ts';

export type Bound = Candidate & {
  /** A word that the statement needs to hold, and lacks: 左右, 约. */
  readonly missingBound?: string;
  /** Whether it has to say that the number is a target. */
  readonly lacksAim?: true;
  /** Words of the statement that do not stand at the number, where it is the likeliest all the same. */
  readonly unsaid?: readonly string[];
};

export type Binding =
  | { readonly bound: Bound }
  /** The respect in which the nearest candidate differs. */
  | { readonly fault: NumberFault; readonly unsaid?: readonly string[] };

/** Finds the number of the sources that a stated one repeats, in every respect. */
export function bindQuantity(stated: Stated, sources: readonly Source[]): Binding {
  const tried = candidates(sources).map((candidate) => tryCandidate(stated, candidate));
  return (
    tried.find((one) => 'bound' in one && one.bound.unsaid === undefined) ??
    likeliest(stated, tried, sources) ??
    nearestFault(tried)
  );
}

/** Of those that agree in all but their words, the one that no other number stands nearer to. */
function likeliest(
  stated: Stated,
  tried: readonly Binding[],
  sources: readonly Source[],
): Binding | undefined {
  return tried.find((one) => 'bound' in one && isLikeliest(stated, one.bound, sources));
}

function nearestFault(tried: readonly Binding[]): Binding {
  const failed = tried.map((one) =>
    'fault' in one ? one : { fault: 'wrong_indicator' as const, unsaid: one.bound.unsaid ?? [] },
  );
  const faults = failed.map(({ fault }) => fault);
  const fault = numberFaults.findLast((one) => faults.includes(one)) ?? 'unsupported_number';
  const unsaid = failed.filter((one) => one.fault === fault).flatMap((one) => one.unsaid ?? []);
  return { fault, unsaid };
}

type Check = (stated: Stated, candidate: Candidate) => boolean;

/** Every respect in which a number has to agree, in the order in which they are looked at. */
const checks: readonly (readonly [NumberFault, Check])[] = [
  ['unsupported_number', (stated, { cited }) => !fallsShort(stated, cited)],
  ['unsupported_number', agreeOnUnit],
  ['wrong_place', agreeOnPlace],
  ['wrong_year', (stated, { cited }) => !isStartForEnd(stated, cited)],
  ['wrong_measure', (stated, candidate) => !isTotalForNew(stated, candidate)],
  ['wrong_measure', (stated, candidate) => !isNewForAll(stated, candidate)],
  ['wrong_measure', (stated, candidate) => !isRestForAll(stated, candidate)],
  ['wrong_measure', (stated, { cited }) => !isMeanForTotal(stated, cited)],
  ['unsupported_number', (stated, { cited }) => !isShortForBeyond(stated, cited)],
  ['wrong_measure', (stated, { cited }) => !isEndForMean(stated, cited)],
  [
    'wrong_measure',
    (stated, { cited, sentence }) => !isTotalForHead(stated, cited, sentence.folded),
  ],
  ['wrong_measure', (stated, { cited }) => !isByForTo(stated, cited)],
  ['wrong_year', (stated, { cited }) => !isEndForStart(stated, cited)],
  ['wrong_indicator', agreeOnOrder],
  ['wrong_indicator', agreeOnCompany],
  ['wrong_indicator', agreeOnAllDeeds],
  ['wrong_indicator', agreeOnDeed],
  ['wrong_indicator', agreeOnOwner],
  ['wrong_indicator', agreeOnCountedSubject],
  ['wrong_indicator', agreeOnSize],
  ['wrong_year', agreeOnSpan],
  ['wrong_indicator', agreeOnSubject],
  ['wrong_indicator', agreeOnItems],
  ['wrong_indicator', agreeOnListed],
  ['wrong_indicator', agreeOnWhole],
  ['wrong_indicator', agreeOnWordsOfOther],
  ['wrong_indicator', agreeOnAllOfList],
  ['wrong_measure', (stated, { cited }) => !isPlannedForDone(stated, cited)],
  ['wrong_indicator', agreeOnRank],
  ['wrong_measure', agreeOnMeasure],
  ['wrong_direction', agreeOnDirection],
  ['wrong_year', agreeOnTime],
  ['wrong_kind', agreeOnKind],
  ['wrong_basis', agreeOnBasis],
  ['wrong_basis', agreeOnComparand],
];

function tryCandidate(stated: Stated, candidate: Candidate): Binding {
  const amount = agreeOnAmount(stated.quantity, candidate.cited);
  if (amount === 'apart') return { fault: 'unsupported_number' };
  const { foreign, isOpen } = agreeOnName(stated, candidate);
  const [fault] = checks.find(([, agrees]) => !agrees(stated, candidate)) ?? [];
  if (fault === 'wrong_indicator' || (foreign.length > 0 && !isOpen))
    return { fault: 'wrong_indicator', unsaid: foreign };
  if (fault) return { fault: foreign.length > 0 ? 'wrong_indicator' : fault, unsaid: foreign };
  const binding = withBound(stated, candidate, amount === 'rounded');
  if (foreign.length === 0 || 'fault' in binding) return binding;
  return { bound: { ...binding.bound, unsaid: foreign } };
}

function withBound(stated: Stated, candidate: Candidate, isRounded: boolean): Binding {
  const { quantity } = stated;
  const [said, given] = [quantity.quantity.qualifier, candidate.cited.quantity.qualifier];
  const bound = agreeOnBound(said, given, isRounded);
  if (!bound.agrees) return { fault: 'wrong_bound' };
  const { missing } = bound;
  const lacks = lacksAim(stated, candidate);
  if (lacks && !mayLackAim(stated)) return { fault: 'wrong_kind' };
  return {
    bound: {
      ...candidate,
      ...(missing !== undefined && { missingBound: missing }),
      ...(lacks && { lacksAim: true }),
    },
  };
}

const cameAbout = cuePattern('came about');

/** A number of a year to come may do without a word for its aim, where nothing says that it came about. */
function mayLackAim({ clause, quantity }: Stated): boolean {
  const years = quantity.years.length > 0 ? quantity.years : clause.years;
  return years.length > 0 && !cameAbout.test(clause.text);
}
