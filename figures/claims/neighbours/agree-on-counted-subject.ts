import { familyOf } from '../../../language/numbers/units/units.ts';
import type { Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';
import { contentWords } from '../words/content-words.ts';
import { foldWords, isNamed } from '../words/said-in.ts';

const ofPlace = /^(?<whose>[县市区乡镇村])/u;
const noun = /^(?<whose>\p{Script=Han}{2,6})/u;

/** 44个县收入增长38%: what those that are counted have is not told of all. */
export function agreeOnCountedSubject({ text }: Stated, candidate: Candidate): boolean {
  const words = subjectCounted(candidate);
  const ofPlaces = ofPlace.exec(words)?.groups?.['whose'];
  if (ofPlaces !== undefined) return foldWords(text).includes(`个${ofPlaces}`);
  const [whose] = contentWords(noun.exec(words)?.groups?.['whose'] ?? '');
  return whose === undefined || isNamed(whose, foldWords(text));
}

/** What stands behind a count that begins the clause of a number; empty where none does. */
function subjectCounted({ cited, sentence, source }: Candidate): string {
  const [first] = sentence.quantities.filter(({ clause }) => clause === cited.clause);
  const begins = first?.quantity.start === sentence.clauses[cited.clause]?.span.start;
  if (!first || first === cited || !begins || familyOf(first.base) !== 'piece') return '';
  return source.passage.text.slice(first.quantity.unitEnd, cited.quantity.start);
}
