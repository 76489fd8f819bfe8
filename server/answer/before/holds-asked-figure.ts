import { indicatorsIn } from '../../../language/indicators/indicators.ts';
import type { LibraryReader } from '../../../library/library-reader.ts';
import type { Question } from '../../../question/question.ts';
import type { Evidence } from '../gate/draft.ts';

/** Whether quoted words hold the one figure that a question asks for, of its year and kind. */
export function holdsAskedFigure(
  { passage, span }: Evidence,
  question: Question,
  library: Pick<LibraryReader, 'figures'>,
): boolean {
  const [asked, ...others] = indicatorsIn(question.text);
  if (!asked || others.length > 0 || question.years.length !== 1) return false;
  const periods = question.years.map(String);
  return library
    .figures({ reportIds: [passage.reportId], indicators: [asked.name], periods, within: span })
    .some(
      ({ kind }) =>
        question.kind === undefined || (kind === 'target') === (question.kind === 'target'),
    );
}
