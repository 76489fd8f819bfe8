import type { Orientation } from '../../library/report.ts';
import { readTable, wordsOf } from '../../language/read-table.ts';
import { cuePattern } from './cue-pattern.ts';
import { kindsIn } from './time/kinds.ts';
import type { QuestionForm } from '../question-form.ts';

/**
 * Whether a question asks for what was planned or for what came of it; undefined when it says
 * neither, or both (目标完成了吗).
 */
export function questionKind(question: string): Orientation | undefined {
  const kinds = new Set(kindsIn(question).map(({ kind }) => kind));
  const [only, another] = kinds;
  return another === undefined ? only : undefined;
}

const columns = ['form', 'words', 'not behind', 'not before', 'example'] as const;

// In the order of the table: 有哪几个 is a list though it says 几个, 是不是 asks yes or no whatever follows.
const forms = readTable(new URL('./form-words.tsv', import.meta.url), columns).map((row) => ({
  form: row.form as QuestionForm,
  pattern: cuePattern(row.words, {
    notBehind: wordsOf(row['not behind']),
    notBefore: wordsOf(row['not before']),
  }),
}));

/** What kind of answer a question waits for: `questionForm('静海有没有地铁') // => 'yes_no'` */
export function questionForm(question: string): QuestionForm {
  return forms.find(({ pattern }) => question.search(pattern) >= 0)?.form ?? 'text';
}
