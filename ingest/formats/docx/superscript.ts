const powers = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A raised number as a character of its own, so that it never becomes part of the figure before it:
 * after Latin letters and digits a power (km²), after Chinese a note mark (专精特新①).
 * `superscript('万平方m', '2') // => '²'`
 */
export function superscript(before: string, digits: string): string {
  if (/[a-z0-9⁰¹²³⁴⁵⁶⁷⁸⁹]$/iu.test(before)) {
    return digits.replace(/\d/gu, (digit) => powers[Number(digit)] ?? digit);
  }
  return noteMark(Number(digits));
}

// Unicode has circled numbers up to 50, in three runs.
const circled = [
  { from: 1, to: 20, first: 0x2460 },
  { from: 21, to: 35, first: 0x3251 },
  { from: 36, to: 50, first: 0x32b1 },
] as const;

/** `noteMark(3) // => '③'`; beyond 50, and for 0, `〔51〕`. */
export function noteMark(number: number): string {
  const run = circled.find(({ from, to }) => from <= number && number <= to);
  return run ? String.fromCodePoint(run.first + number - run.from) : `〔${number}〕`;
}
