import { inOtherWords } from '../../question/in-other-words.ts';
import { findPassages, type FoundPassages } from '../../search/find-passages.ts';
import { answerByRules, noReport, type ByRules } from './answer-by-rules.ts';
import { isAboutReports, passagesFound, type ComposeParts } from './composition.ts';

/**
 * Answers one question by the rules over what was found for it, and where that is silent, once more
 * in words that say the same: 公共厕所 where the report has 公厕.
 */
export async function answerOne(step: ComposeParts, found: FoundPassages): Promise<ByRules> {
  if (!isAboutReports(found)) return noReport;
  const answer = await answerByRules(step, found);
  return isSilent(answer) ? ((await answerInOtherWords(step)) ?? answer) : answer;
}

async function answerInOtherWords(step: ComposeParts): Promise<ByRules | undefined> {
  const question = inOtherWords(step.question);
  if (!question) return undefined;
  const { parts, filters } = step;
  const found = await findPassages(question, { ...parts, filters, limit: passagesFound });
  if (!isAboutReports(found)) return undefined;
  const answer = await answerByRules({ ...step, question }, found);
  return isSilent(answer) ? undefined : { ...answer, hits: found.hits };
}

function isSilent({ parts }: ByRules): boolean {
  return parts.every((part) => part.type === 'ended' && part.status === 'not_mentioned');
}
