import type { FigureRow } from '../../figures/figure-row.ts';
import type { Hit } from '../../search/hit.ts';
import type { UnderstoodQuestion } from '../../search/understood-question.ts';
import type { AnswerParts } from './answer-parts.ts';
import type { AnswerEvent, ModelTrouble } from './answer.ts';
import type { ChatModel } from '../../models/chat/chat-model.ts';
import type { ComposeParts, Ended, Ending } from './composition.ts';
import { composeWithModel } from './compose-with-model.ts';
import { troubleOf } from '../../models/chat/model-fault.ts';
import type { SentenceGate } from './sentence-gate.ts';

/** The ending of the model's answer, or why nothing of it could be shown and quoting stands in. */
export async function* releaseFromModel(
  { question, gate, parts, signal }: ComposeParts,
  hits: readonly Hit[],
  model: ChatModel,
): AsyncGenerator<AnswerEvent, Ending | ModelTrouble> {
  const figures = figuresIn(hits, parts);
  const composition = { question: asFullQuestion(question), hits, figures, model, signal };
  try {
    for await (const part of composeWithModel(composition)) {
      if (part.type === 'ended') return modelEnding(part, gate);
      const released = gate.release(part.sentence);
      if (released) yield { type: 'sentence', ...released };
    }
    return 'unchecked';
  } catch (error) {
    if (signal.aborted) throw error;
    parts.onModelFailure?.(error);
    const modelTrouble = troubleOf(error);
    if (gate.isEmpty) return modelTrouble;
    return { type: 'ended', status: 'partial', mode: 'model', modelTrouble };
  }
}

/** As it was asked, and as it is understood after the questions before it. */
function asFullQuestion({ asked, understood }: UnderstoodQuestion): string {
  const isForeign = !/\p{Script=Han}/u.test(asked);
  if (isForeign) return understood;
  const addsWords = Array.from(understood).some(
    (character) => /\p{Script=Han}/u.test(character) && !asked.includes(character),
  );
  if (!addsWords) return asked;
  return `${asked}（联系上文，问的是：${understood}）`;
}

/** How a model's answer ends; without a mode of its own where quoting has to stand in. */
function modelEnding(part: Ended, gate: SentenceGate): Ending | ModelTrouble {
  if (gate.isEmpty) return part.status === 'answered' ? 'unchecked' : { ...part, mode: 'model' };
  return { ...part, status: part.status === 'answered' ? 'answered' : 'partial', mode: 'model' };
}

// Rows of more passages than these would not fit into the prompt.
const passagesWithFigures = 6;

/** The figures read from the passages that come first, for the model to take as they are. */
function figuresIn(hits: readonly Hit[], { library }: AnswerParts): readonly FigureRow[] {
  return hits
    .slice(0, passagesWithFigures)
    .flatMap(({ passage: { reportId, start, end } }) =>
      library.figures({ reportIds: [reportId], within: { start, end } }),
    );
}
