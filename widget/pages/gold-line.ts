import { goldWords, type QuestionTypeName } from './review-words.ts';

/** What a reviewer filled in to make a gold question. */
export type GoldForm = {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly type: QuestionTypeName;
  /** A group a line, alternatives divided by `|`. */
  readonly must: string;
  readonly evidence: readonly { readonly doc: string; readonly quote: string }[];
};

/** A line of the shared gold format, or what is missing. */
export function goldLine(form: GoldForm): { readonly line: string } | { readonly fault: string } {
  const must = groupsIn(form.must);
  const hasAnswer = form.type !== 'unanswerable';
  if (form.question.trim() === '') return { fault: goldWords.needsQuestion };
  if (form.answer.trim() === '') return { fault: goldWords.needsAnswer };
  if (hasAnswer && must.length === 0) return { fault: goldWords.needsMust };
  if (hasAnswer && form.evidence.length === 0) return { fault: goldWords.needsQuote };
  const question = {
    id: form.id,
    question: form.question.trim(),
    type: form.type,
    answer: form.answer.trim(),
    must,
    evidence: form.evidence,
  };
  return { line: `${JSON.stringify(question)}\n` };
}

/** `groupsIn('4%|百分之四\n左右') // => [['4%', '百分之四'], ['左右']]` */
function groupsIn(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(/[|｜]/)
        .map((words) => words.trim())
        .filter(Boolean),
    )
    .filter((group) => group.length > 0);
}
