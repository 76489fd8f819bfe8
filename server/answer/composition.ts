import type { FoundPassages } from '../../search/find-passages.ts';
import type { Question } from '../../question/question.ts';
import type { AnswerParts } from './answer-parts.ts';
import type { AnswerMode, AskRequest, ModelTrouble } from './answer.ts';
import type { DraftPart } from './gate/draft.ts';
import type { Refusal } from './ending/refusal.ts';
import type { SentenceGate } from './gate/sentence-gate.ts';

export type Ended = Extract<DraftPart, { readonly type: 'ended' }>;
/** How an answer ends, and who wrote it. */
export type Ending = Ended & {
  readonly mode: AnswerMode;
  /** Why a model that was asked did not answer, or not to the end. */
  readonly modelTrouble?: ModelTrouble | undefined;
};

/** What an answer is composed from. */
export type ComposeParts = {
  readonly question: Question;
  readonly found: FoundPassages | undefined;
  readonly refusal: Refusal | undefined;
  readonly gate: SentenceGate;
  readonly parts: AnswerParts;
  readonly filters: AskRequest['filters'];
  /** What was answered before in the conversation, oldest first. */
  readonly answersBefore?: readonly string[] | undefined;
  /** How long the model's answer is waited for; as long as the model's own deadlines where not given. */
  readonly modelWaitMilliseconds?: number | undefined;
  readonly signal: AbortSignal;
};

/** How many passages an answer is composed from. */
export const passagesFound = 20;

/** Whether there are reports of a place and time asked for. */
export function isAboutReports({ facets }: FoundPassages): boolean {
  return facets.some(({ narrowed }) => narrowed.outcome === 'narrowed');
}
