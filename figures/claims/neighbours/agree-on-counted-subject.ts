import { clauseAt, type Candidate } from '../binding/candidate.ts';
import type { Stated } from '../binding/stated.ts';
import { contentWords } from '../words/content-words.ts';
import { foldWords, isNamed } from '../words/said-in.ts';

const counted =
  /^\d+(?:\.\d+)?[余多]?(?<whose>个[县市区乡镇村]|[个家户所条座名项]\p{Script=Han}{2,6})/u;

/** 44个县收入增长38%: what those that are counted have is not told of all. */
export function agreeOnCountedSubject({ text }: Stated, candidate: Candidate): boolean {
  const { cited } = candidate;
  const words = clauseAt(candidate);
  const subject = counted.exec(words);
  const at = words.indexOf(foldWords(cited.quantityWords));
  if (!subject || at <= subject[0].length) return true;
  const whose = subject.groups?.['whose'] ?? '';
  const [noun = whose] = whose.length === 2 ? [] : contentWords(whose.slice(1));
  return isNamed(noun, foldWords(text));
}
