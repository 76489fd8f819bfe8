import { readTable } from '../language/read-table.ts';

const marks = readTable(new URL('secrecy-marks.tsv', import.meta.url), [
  'mark',
  'what it is',
  'example',
]).map(({ mark, ...row }) => ({ mark, isGrade: row['what it is'] === '密级' }));

// A mark stands above the title; a report may speak of secrets anywhere below.
const linesOfHead = 12;
const longestMarkLine = 24;
// GB/T 9704-2012, 7.2.2: grade, ★ and how long; the number of the copy may stand before it (7.2.1).
const grade = /^(?:\d{1,6})?(?:密级[:：]?)?(?<mark>[^★]*?)(?:★.*|\d+年|长期)?$/u;
// What else is said in the line of a mark that is no grade: 仅供…，注意保存，不得外传.
const besides = /仅供|仅限|严格|注意保存|妥善保管|请勿外传|不得外传|严禁外传|请勿传播|不得翻印/gu;

/** The line at the head of a text that marks it as secret or internal: 机密★5年. */
export function secrecyMark(text: string): string | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.slice(0, linesOfHead).find(isMark);
}

function isMark(line: string): boolean {
  if (line.length > longestMarkLine) return false;
  const bare = line.replace(/[\s【】[\]（）()〔〕《》*#]/gu, '');
  const graded = grade.exec(bare)?.groups?.['mark'];
  const other = bare.replace(besides, '').replace(/[，,。.!！、;；]/gu, '');
  return marks.some(({ mark, isGrade }) => (isGrade ? graded === mark : other === mark));
}
