// As models write them: [1], 【1】, ［1］, [1,2], [1][2], full-width digits.
const markGroup = /[[【［]\s*([\d０-９]{1,2}(?:\s*[,，、]\s*[\d０-９]{1,2})*)\s*[\]】］]/gu;

/** The numbers of the marks in a text, in order, each once. */
export function marksIn(text: string): readonly number[] {
  const numbers = [...text.normalize('NFKC').matchAll(markGroup)].flatMap(([, inside = '']) =>
    inside.split(/[,，、]/u).map(Number),
  );
  return [...new Set(numbers)];
}

/** The text without its marks. */
export function withoutMarks(text: string): string {
  return text.replace(markGroup, '');
}

/**
 * A text with marks put before its last punctuation.
 *
 * `withMarks('增长4%。', [1, 2]) // => '增长4%[1][2]。'`
 */
export function withMarks(text: string, marks: readonly number[]): string {
  const written = marks.map((mark) => `[${mark}]`).join('');
  return text.replace(/([。！？!?；;]*)$/u, `${written}$1`);
}

/**
 * A text with one mark at each of these places, which are in order.
 *
 * `withMarksAt('甲增长3%，乙增长5%。', [{ at: 5, mark: 1 }, { at: 11, mark: 2 }])`
 */
export function withMarksAt(
  text: string,
  marks: readonly { readonly at: number; readonly mark: number }[],
): string {
  return marks
    .toReversed()
    .reduce((marked, { at, mark }) => `${marked.slice(0, at)}[${mark}]${marked.slice(at)}`, text);
}
