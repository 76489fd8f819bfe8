import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type KeptRating, ratingSchema } from './review-rating.ts';

/** What `label` says in an exported table; the other columns hold everything in any case. */
export const reviewFields = [
  'correctness',
  'first_correctness',
  'numbers',
  'citations',
  'completeness',
  'wording',
  'preference',
] as const;
export type ReviewField = (typeof reviewFields)[number];

/** A row as `npm run eval -- agree` reads it (item, rater, label), and all else beside it. */
export type ReviewRow = Readonly<Record<(typeof columns)[number], string>>;

const columns = [
  ...(['item', 'rater', 'label', 'correctness', 'first_correctness'] as const),
  ...(['numbers', 'citations', 'completeness', 'wording', 'preference'] as const),
  ...(['preferred_run', 'comment', 'question', 'run', 'answer', 'at'] as const),
] as const;

export type RowOptions = {
  readonly field: ReviewField;
  /** Only of this run, whose items are then called by their questions, as in its gold. */
  readonly run?: string | undefined;
  readonly pseudonymOf: (rater: string) => string;
};

/** Ratings as rows; numbers and citations have a row each where they are the label. */
export function reviewRows(
  ratings: readonly KeptRating[],
  { field, run, pseudonymOf }: RowOptions,
): readonly ReviewRow[] {
  return ratings
    .filter((rating) => run === undefined || rating.run === run)
    .flatMap((rating) => {
      const item = run === undefined ? itemOf(rating) : rating.questionId;
      const rest = restOf(rating, pseudonymOf(rating.rater));
      return labelsOf(rating, field).map(([suffix, label]) => ({
        item: `${item}${suffix}`,
        ...{ ...rest, label: label === 'cannot_judge' ? '' : label },
      }));
    });
}

function itemOf({ questionId, run }: KeptRating): string {
  return `${questionId}@${run}`;
}

/** Whoever cannot judge leaves a gap for `agree`; the columns besides say so in words. */
function labelsOf(
  rating: KeptRating,
  field: ReviewField,
): readonly (readonly [suffix: string, label: string])[] {
  const { numbers, citations, preference, preferredRun } = rating;
  switch (field) {
    case 'numbers':
      return numbers.map((label, at) => [`#n${at + 1}`, label ?? '']);
    case 'citations':
      return citations.map((label, at) => [`#c${at + 1}`, label ?? '']);
    case 'preference':
      return preference === null ? [] : [['', preferredRun ?? preference]];
    case 'first_correctness':
      return [['', rating.firstCorrectness ?? '']];
    case 'correctness':
    case 'completeness':
    case 'wording':
      return [['', rating[field] ?? '']];
  }
}

function restOf(rating: KeptRating, rater: string): Omit<ReviewRow, 'item' | 'label'> {
  return {
    rater,
    correctness: rating.correctness ?? '',
    first_correctness: rating.firstCorrectness ?? '',
    numbers: rating.numbers.map((label) => label ?? '').join(';'),
    citations: rating.citations.map((label) => label ?? '').join(';'),
    completeness: rating.completeness ?? '',
    wording: rating.wording ?? '',
    preference: rating.preference ?? '',
    preferred_run: rating.preferredRun ?? '',
    comment: rating.comment,
    question: rating.questionId,
    run: rating.run,
    answer: rating.answerId,
    at: new Date(rating.at).toISOString(),
  };
}

/** For a spreadsheet: with a byte order mark, and no cell that it would take for a formula. */
export function reviewCsv(rows: readonly ReviewRow[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // Else only the two characters of a Windows line end are seen as a line break.
    quoted_match: /[\r\n]/u,
  });
}

export function reviewJsonLines(rows: readonly ReviewRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** Why a table cannot be taken, for people. */
export class ReviewTableError extends Error {
  override readonly name = 'ReviewTableError';
}

const words = z.string().trim().min(1).max(200);
const blankAsNull = (value: unknown) => (value === '' ? null : value);
const list = (value: unknown) =>
  typeof value !== 'string' || value === '' ? [] : value.split(';').map(blankAsNull);
const { correctness, numbers, citations, completeness, wording, preference, comment } =
  ratingSchema.shape;

const row = z.object({
  rater: words,
  question: words,
  run: words,
  answer: words,
  at: z.iso.datetime(),
  correctness: z.preprocess(blankAsNull, correctness),
  first_correctness: z.preprocess(blankAsNull, correctness),
  numbers: z.preprocess(list, numbers),
  citations: z.preprocess(list, citations),
  completeness: z.preprocess(blankAsNull, completeness),
  wording: z.preprocess(blankAsNull, wording),
  preference: z.preprocess(blankAsNull, preference),
  preferred_run: z.preprocess(blankAsNull, words.nullable().default(null)),
  comment,
});

/**
 * Reads a table that was exported as CSV or JSON lines; repeated rows of one rating are one.
 * @throws ReviewTableError naming the first row that is none
 */
export function readReviewTable(text: string): readonly KeptRating[] {
  const plain = text.replace(/^\uFEFF/u, '').trim();
  const rows = plain.startsWith('{') ? jsonRows(plain) : csvRows(plain);
  const ratings = rows.map(readRow);
  return [
    ...new Map(
      ratings.map((rating) => [JSON.stringify([rating.answerId, rating.rater]), rating]),
    ).values(),
  ];
}

function jsonRows(text: string): readonly unknown[] {
  return text.split('\n').map((line, at) => {
    try {
      return JSON.parse(line) as unknown;
    } catch (cause) {
      throw new ReviewTableError(`第 ${at + 1} 行不是 JSON。`, { cause });
    }
  });
}

function csvRows(text: string): readonly unknown[] {
  try {
    return parse(text, {
      columns: true,
      skip_empty_lines: true,
      cast: (cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, ''),
    });
  } catch (cause) {
    throw new ReviewTableError('不是导出的评分表：请选择本页导出的 CSV 或 JSONL 文件。', { cause });
  }
}

function readRow(value: unknown, at: number): KeptRating {
  const read = row.safeParse(value);
  if (!read.success) {
    const fields = read.error.issues.map(({ path }) => path.join('.')).join('、');
    throw new ReviewTableError(`第 ${at + 1} 条评分不对：${fields}。`, { cause: read.error });
  }
  const { first_correctness, preferred_run, question, answer, at: time, ...rest } = read.data;
  return {
    ...rest,
    answerId: answer,
    questionId: question,
    firstCorrectness: first_correctness,
    preferredRun: preferred_run,
    at: Date.parse(time),
  };
}
