import type { FoundPassages } from '../../search/find-passages.ts';
import type { Hit } from '../../search/hit.ts';
import type { TaskName } from '../../question/task.ts';
import { localReads } from '../../library/local-reads.ts';
import type { ComposeParts } from './composition.ts';
import { answerScope } from './computed/answer-scope.ts';
import { carryOut } from './computed/carry-out.ts';
import type { ExecutorParts } from './computed/executor-parts.ts';
import { secondValueOf, twoValuesRemark } from './computed/find/second-value.ts';
import { holdsAskedFigure } from './computed/holds-asked-figure.ts';
import { premisePutRight } from './computed/premise.ts';
import type { DraftPart, DraftSentence } from './gate/draft.ts';
import { carryOutQuoted } from './quoted/carry-out-quoted.ts';

/** What can be said without a model. */
export type ByRules = {
  readonly mode: 'computed' | 'quoted';
  readonly parts: readonly DraftPart[];
  /** No model could add to it: it is computed, or the meaning of a term. */
  readonly isWhole: boolean;
  /** What it was answered from, where that is not what was found for the question as it is put. */
  readonly hits?: readonly Hit[];
};

/** No report is of the place and time asked for. */
export const noReport: ByRules = {
  mode: 'quoted',
  parts: [{ type: 'ended', status: 'no_report' }],
  isWhole: true,
};

/**
 * Answers one question by the rules: computed from the table of figures where it can be, else in the
 * words of the passages found.
 */
export async function answerByRules(step: ComposeParts, found: FoundPassages): Promise<ByRules> {
  const answer = await answerAsAsked(step, found);
  const { premise, granted } = step.question;
  // What else is asked narrows no figure that is taken for granted.
  const ofPremise = { ...step, question: granted.asks ?? step.question };
  const right = premise && (await premisePutRight(premise, await executorParts(ofPremise)));
  if (!right) return answer;
  const { sentence, isOpposite } = right;
  // There is no reason for what did not come about.
  const rest = isOpposite && granted.asksReason ? [nothingElse] : answer.parts;
  return { ...answer, parts: afterPremise(sentence, rest) };
}

const nothingElse: DraftPart = { type: 'ended', status: 'answered' };

/** The right number first, then what is found of the question itself. */
function afterPremise(right: DraftSentence, parts: readonly DraftPart[]): readonly DraftPart[] {
  const rest = parts.map((part): DraftPart => {
    if (part.type !== 'ended' || part.status !== 'not_mentioned') return part;
    return { type: 'ended', status: 'partial', remark: '其余的，报告里没有找到。' };
  });
  return [{ type: 'sentence', sentence: right }, ...rest];
}

async function answerAsAsked(step: ComposeParts, found: FoundPassages): Promise<ByRules> {
  // 为什么 and 详细一点 ask for words behind a figure, not for the figure once more.
  const goesOn = step.question.continues !== undefined;
  const computed = goesOn ? undefined : await computedParts(step);
  if (computed) return { mode: 'computed', parts: computed, isWhole: true };
  const quotes = draftQuotes(step, found);
  const isWhole = readOff.has(step.question.task.do) || (await isSure(quotes, step));
  return { mode: 'quoted', parts: await withSecondValue(quotes, step), isWhole };
}

/** Where a report states two values of what is quoted, that is said, and both are cited. */
async function withSecondValue(
  quotes: readonly DraftPart[],
  { question, parts }: ComposeParts,
): Promise<readonly DraftPart[]> {
  const quoted = quotes.flatMap((part) => (part.type === 'sentence' ? part.sentence.evidence : []));
  const reads = localReads(parts.library);
  const sentence = await secondValueOf(quoted, question.task, { reads });
  const ending = quotes.at(-1);
  if (!sentence || ending?.type !== 'ended') return quotes;
  const remark = `${ending.remark ?? ''}${twoValuesRemark}`;
  return [...quotes.slice(0, -1), { type: 'sentence', sentence }, { ...ending, remark }];
}

/** Whether the table of figures holds the one number asked for in the words quoted. */
async function isSure(
  quotes: readonly DraftPart[],
  { question, parts }: ComposeParts,
): Promise<boolean> {
  const sentences = quotes.flatMap((part) => (part.type === 'sentence' ? [part.sentence] : []));
  const [only] = sentences;
  if (!only || sentences.length > 1) return false;
  if (question.form !== 'number' && question.form !== 'yes_no') return false;
  const reads = localReads(parts.library);
  const held = only.evidence.map((one) => holdsAskedFigure(one, question.task, reads));
  return (await Promise.all(held)).includes(true);
}

// A model sees only what fits into its prompt, and could add nothing to what is read off a report.
const readOff = new Set<TaskName>(['which_reports', 'define', 'compare_words']);

function draftQuotes(
  { question, parts, filters, answersBefore }: ComposeParts,
  found: FoundPassages,
): readonly DraftPart[] {
  const { library, index } = parts;
  const rarity = (token: string) => index.keywords.rarity(token);
  return carryOutQuoted({ question, found, rarity, library, index, filters, answersBefore });
}

/** The answer that the table of figures gives; undefined where passages have to. */
async function computedParts(step: ComposeParts): Promise<readonly DraftPart[] | undefined> {
  const computed = await carryOut(step.question.task, await executorParts(step));
  return (
    computed && [
      ...computed.sentences.map((sentence): DraftPart => ({ type: 'sentence', sentence })),
      computed.ending,
    ]
  );
}

async function executorParts({ question, parts, filters }: ComposeParts): Promise<ExecutorParts> {
  const reads = localReads(parts.library);
  return { reads, scope: await answerScope(question, filters ?? {}, reads), question };
}
