import type { Checked, WordFaultFound } from '../fault.ts';

const since = /[从自](?<year>(?:19|20)\d{2})年/u;

/** 从1997年开始，到1999年上升到第22位 began in 1997, not in 1999. */
export function yearRoleFaults({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  const year = since.exec(text)?.groups?.['year'];
  if (year === undefined || !region.includes(year)) return [];
  const told = new RegExp(`[从自]${year}|${year}年?[起至到—-]|${year}年(?:开始|以来)`, 'u');
  return told.test(region) ? [] : [{ fault: 'wrong_year', words: `${year}年` }];
}
