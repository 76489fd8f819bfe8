import { findPassages } from '../../search/find-passages.ts';
import type { Question } from '../../question/question.ts';
import type { ByRules } from './answer-by-rules.ts';
import { answerOne } from './answer-one.ts';
import { passagesFound, type ComposeParts } from './composition.ts';
import type { DraftPart, DraftSentence } from './gate/draft.ts';
import { understandRequest } from './understand-request.ts';

/** One of several questions in one, with its answer. */
type Answered = { readonly asked: string; readonly answer: ByRules };

/**
 * Answers each of several questions in one as if it were asked alone, in their order; undefined
 * where there is but one.
 */
export async function answerEach(step: ComposeParts): Promise<ByRules | undefined> {
  const { task } = step.question;
  if (task.do !== 'several') return undefined;
  const answered: Answered[] = [];
  for (const asked of task.questions) {
    answered.push({ asked, answer: await answerAfter(answered.at(-1), asked, step) });
  }
  return joined(answered);
}

async function answerAfter(
  before: Answered | undefined,
  asked: string,
  step: ComposeParts,
): Promise<ByRules> {
  const { question, goesOn } = understoodAfter(before?.asked, asked, step);
  const reportIds = goesOn && before ? reportsQuoted(before.answer.parts) : [];
  const filters = reportIds.length > 0 ? { ...step.filters, reportIds } : step.filters;
  const found = await findPassages(question, { ...step.parts, filters, limit: passagesFound });
  return answerOne({ ...step, question, found, filters }, found);
}

type Understood = { readonly question: Question; readonly goesOn: boolean };

/** 原因是什么 goes on from the question before it; any other is complete in itself. */
function understoodAfter(
  before: string | undefined,
  asked: string,
  { parts }: ComposeParts,
): Understood {
  const history = before === undefined ? [] : [{ question: before, answer: '' }];
  const after = understandRequest({ question: asked, history }, parts);
  if (after.continues !== undefined) return { question: after, goesOn: true };
  return { question: understandRequest({ question: asked }, parts), goesOn: false };
}

function reportsQuoted(parts: readonly DraftPart[]): readonly string[] {
  const quoted = parts.flatMap((part) => (part.type === 'sentence' ? part.sentence.evidence : []));
  return [...new Set(quoted.map(({ report }) => report.id))];
}

function joined(answered: readonly Answered[]): ByRules {
  const answers = answered.map(({ answer }) => answer);
  const sentences = answers.map(({ parts }) => sentencesOf(parts)).filter((all) => all.length > 0);
  return {
    mode: answers.every(({ mode }) => mode === 'computed') ? 'computed' : 'quoted',
    parts: [...sentences.flatMap(eachOnItsLine), endingOf(answered)],
    isWhole: answers.every(({ isWhole }) => isWhole),
  };
}

function sentencesOf(parts: readonly DraftPart[]): readonly DraftSentence[] {
  return parts.flatMap((part) => (part.type === 'sentence' ? part.sentence : []));
}

/** Each answer begins a line. */
function eachOnItsLine(sentences: readonly DraftSentence[], index: number): readonly DraftPart[] {
  return sentences.map((sentence, at) => ({
    type: 'sentence',
    sentence: index > 0 && at === 0 ? onLineOfItsOwn(sentence) : sentence,
  }));
}

function onLineOfItsOwn(sentence: DraftSentence): DraftSentence {
  const { text, marksAt } = sentence;
  if (text.startsWith('\n')) return sentence;
  return {
    ...sentence,
    text: `\n${text}`,
    ...(marksAt && { marksAt: marksAt.map((at) => at + 1) }),
  };
}

type Ended = Extract<DraftPart, { readonly type: 'ended' }>;

function endingOf(answered: readonly Answered[]): Ended {
  const endings = answered.map(({ asked, answer: { parts } }) => ({ asked, ended: endOf(parts) }));
  const silent = endings.filter(({ ended }) => !tells(ended));
  const [first] = endings;
  if (first && silent.length === endings.length) return first.ended;
  const remarks = endings.map(({ asked, ended }) =>
    tells(ended) ? (ended.remark ?? '') : `「${asked.replace(/[?？]$/u, '')}」在报告里没有找到。`,
  );
  const isWhole = endings.every(({ ended }) => ended.status === 'answered');
  return {
    ...whatIsBeside(endings.map(({ ended }) => ended)),
    type: 'ended',
    status: isWhole ? 'answered' : 'partial',
    remark: [...new Set(remarks)].join(''),
  };
}

function endOf(parts: readonly DraftPart[]): Ended {
  const ended = parts.find((part) => part.type === 'ended');
  return ended ?? { type: 'ended', status: 'unavailable' };
}

function tells({ status }: Ended): boolean {
  return status === 'answered' || status === 'partial';
}

/** How many reports say it can be told before the sentences of the first alone. */
function whatIsBeside(endings: readonly Ended[]): Partial<Ended> {
  const figures = endings.flatMap((ended) => ended.figures ?? []);
  const lead = endings[0]?.lead;
  return { ...(lead !== undefined && { lead }), ...(figures.length > 0 && { figures }) };
}
