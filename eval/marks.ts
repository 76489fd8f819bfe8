const MARK = /\[(\d+)\]/g;

/** `text` with every mark put out of it. @example withoutMarks('下降4%[1][2]。') // => '下降4%。' */
export function withoutMarks(text: string, instead = ''): string {
  return text.replace(MARK, instead);
}

/** The numbers of all marks in order of appearance. @example marksOf('甲[2]乙[1]') // => [2, 1] */
export function marksOf(text: string): readonly number[] {
  return [...text.matchAll(MARK)].map(([, digits]) => Number(digits));
}

/**
 * Other systems mark otherwise: 【1】, ［１］, [1,2], [^1]. A number of four digits is a year.
 * @example normaliseMarks('增长4%【１】。') // => '增长4%[1]。'
 */
export function normaliseMarks(text: string): string {
  return text.replace(
    /[[［【]\^?([\d０-９]{1,3}(?:[,，、\s]+[\d０-９]{1,3})*)[\]］】]/gu,
    (_, numbers: string) =>
      (numbers.normalize('NFKC').match(/\d+/gu) ?? []).map((number) => `[${number}]`).join(''),
  );
}
