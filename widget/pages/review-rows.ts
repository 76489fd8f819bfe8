import type { Rating, RatedAnswer, ReviewScreen } from './review-wire.ts';
import { reviewWords } from './review-words.ts';

/** One choice of a row; `key` picks it at once, where it has one. */
export type Choice = { readonly label: string; readonly name: string; readonly key: string };

/** One thing to be judged, in the order of the screen. */
export type Row = {
  readonly field: 'correctness' | 'number' | 'citation' | 'completeness' | 'wording' | 'preference';
  /** Which answer of the screen it is about. */
  readonly answer: number;
  /** Which number or citation; 0 for all others. */
  readonly at: number;
  readonly title: string;
  /** Goes on to the next choice; empty where keys have run out. */
  readonly key: string;
  readonly choices: readonly Choice[];
};

type Labels = readonly (readonly [label: string, name: string])[];

const labels: Readonly<Record<Row['field'], Labels>> = {
  correctness: [
    ['correct', '正确'],
    ['partly', '部分正确'],
    ['wrong', '错误'],
    ['no_answer', '没有回答'],
    ['cannot_judge', '无法判断'],
  ],
  number: [
    ['right', '对'],
    ['wrong', '错'],
    ['unsupported', '无依据'],
    ['cannot_judge', '无法判断'],
  ],
  citation: [
    ['supports', '支持'],
    ['partly', '部分支持'],
    ['no', '不支持'],
    ['cannot_judge', '无法判断'],
  ],
  completeness: [
    ['complete', '完整'],
    ['partly', '缺一些'],
    ['incomplete', '缺要点'],
    ['cannot_judge', '无法判断'],
  ],
  wording: [
    ['fit', '可以发布'],
    ['needs_edit', '改后可发'],
    ['unfit', '不能发布'],
    ['cannot_judge', '无法判断'],
  ],
  preference: [
    ['first', '甲更好'],
    ['second', '乙更好'],
    ['same', '差不多'],
    ['cannot_judge', '无法判断'],
  ],
};

const correctnessKeys = ['12340', '56789'] as const;
const completenessKeys = ['c', 'b'] as const;
const wordingKeys = ['v', 'x'] as const;
const preferenceKey = 'z';
// What is not taken above, nor by j, k (go), m, n (comment) and g (gold question).
const freeKeys = 'qwertyuiopasdfhl';

/** Keys that lead to the comments of the answers. */
export const commentKeys = ['m', 'n'] as const;

/** Everything to be judged on a screen, each with its key. */
export function rowsOf({ answers }: Pick<ReviewScreen, 'answers'>): readonly Row[] {
  let used = 0;
  const free = () => freeKeys.charAt(used++);
  const rows = answers.flatMap((answer, index) => rowsOfAnswer(answer, index, free));
  if (answers.length < 2) return rows;
  const about = { answer: 0, at: 0, key: preferenceKey };
  return [...rows, rowOf('preference', reviewWords.preference, about)];
}

function rowsOfAnswer(answer: RatedAnswer, index: number, free: () => string): readonly Row[] {
  const about = { answer: index, at: 0 };
  return [
    rowOf('correctness', reviewWords.correctness, { ...about, key: '' }),
    ...answer.numbers.map((number, at) => rowOf('number', number, { ...about, at, key: free() })),
    ...answer.citations.map(({ mark }, at) =>
      rowOf('citation', `[${mark}]`, { ...about, at, key: free() }),
    ),
    rowOf('completeness', reviewWords.completeness, {
      ...about,
      key: completenessKeys[index] ?? '',
    }),
    rowOf('wording', reviewWords.wording, { ...about, key: wordingKeys[index] ?? '' }),
  ];
}

function rowOf(field: Row['field'], title: string, about: Pick<Row, 'answer' | 'at' | 'key'>): Row {
  const keys = field === 'correctness' ? (correctnessKeys[about.answer] ?? '') : '';
  const choices = labels[field].map(([label, name], at) => ({ label, name, key: keys.charAt(at) }));
  return { field, title, choices, ...about };
}

/** A rating in which nothing is judged. */
export function blankRating({ numbers, citations }: RatedAnswer): Rating {
  return {
    correctness: null,
    numbers: numbers.map(() => null),
    citations: citations.map(() => null),
    ...{ completeness: null, wording: null, preference: null, comment: '' },
  };
}

/** What a row says now; null where it is not judged. */
export function labelOf({ field, at }: Row, rating: Rating): string | null {
  if (field === 'number') return rating.numbers[at] ?? null;
  if (field === 'citation') return rating.citations[at] ?? null;
  return rating[field];
}

/** The rating with another label in a row. Labels are those of the row's choices. */
export function withLabel({ field, at }: Row, rating: Rating, label: string | null): Rating {
  const put = (given: readonly (string | null)[]) =>
    given.map((other, index) => (index === at ? label : other));
  const change =
    field === 'number'
      ? { numbers: put(rating.numbers) }
      : field === 'citation'
        ? { citations: put(rating.citations) }
        : { [field]: label };
  return { ...rating, ...change } as Rating;
}

/** What a key does to the rows: the row it belongs to and the label to put there. */
export function pressed(
  key: string,
  rows: readonly Row[],
  ratingOf: (answer: number) => Rating,
): { readonly row: Row; readonly label: string | null } | undefined {
  for (const row of rows) {
    const choice = row.choices.find((one) => one.key !== '' && one.key === key);
    if (choice) return { row, label: choice.label };
    if (row.key !== '' && row.key === key) {
      return { row, label: nextLabel(row, labelOf(row, ratingOf(row.answer))) };
    }
  }
  return undefined;
}

/** After the last choice comes none, and then the first again. */
function nextLabel({ choices }: Row, label: string | null): string | null {
  const at = choices.findIndex((choice) => choice.label === label);
  return choices[at + 1]?.label ?? null;
}
