import type { AnswerParts } from '../answer-parts.ts';
import type { AigcMark, Answer, AnswerMode } from '../answer.ts';

/** Who is said to have produced what a model wrote, where nobody has set it. */
const usualProducer = '问报';

/**
 * The id of an answer and, where a model wrote it, the mark of GB 45438-2025 (annex E) under that id.
 * What is quoted or computed has none, for what people wrote must not be marked. Who produces it
 * passes it on first, too.
 */
export function answerId(
  mode: AnswerMode,
  { newId, producer = usualProducer }: Pick<AnswerParts, 'newId' | 'producer'>,
): Pick<Answer, 'id' | 'AIGC'> {
  const id = newId();
  if (mode !== 'model') return { id };
  const mark: AigcMark = {
    Label: '1',
    ContentProducer: producer,
    ProduceID: id,
    ReservedCode1: '',
    ContentPropagator: producer,
    PropagateID: id,
    ReservedCode2: '',
  };
  return { id, AIGC: mark };
}
