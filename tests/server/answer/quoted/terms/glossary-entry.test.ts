import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../../../../library/report.ts';
import type { FoundPassages } from '../../../../../search/find-passages.ts';
import { glossaryEntry } from '../../../../../server/answer/quoted/terms/glossary-entry.ts';
import { aHit } from '../../../../support/made/a-hit.ts';

const notes = '1.“六个百分百”改造：安装软管、报警器。2.“六个百分之百”措施：围挡、覆盖。';
const hit = aHit(notes, { passage: { start: 0, orientation: null, headingPath: ['名词解释'] } });
const found: FoundPassages = { facets: [], hits: [hit] };

function entry(term: string, definition: string): GlossaryEntry {
  const start = notes.indexOf(term);
  return { term, definition, start, end: notes.indexOf(definition) + definition.length };
}

const glossary = [
  entry('“六个百分百”改造', '安装软管、报警器。'),
  entry('“六个百分之百”措施', '围挡、覆盖。'),
];
const unread = { passagesById: () => [], report: () => undefined };
const library = {
  glossaryOf: (id: string) => (id === hit.report.id ? glossary : []),
  passageAt: () => hit.passage,
};

describe('a term that the notes of a report explain', () => {
  it.each([
    ['“六个百分百”改造', '“六个百分百”改造：安装软管、报警器'],
    ['老小区的六个百分百改造', '“六个百分百”改造：安装软管、报警器'],
    ['六个百分之百', '“六个百分之百”措施：围挡、覆盖'],
  ])('%s is told with the words of the notes', (term, quote) => {
    const sentence = glossaryEntry(term, { found, library: { ...unread, ...library } });
    expect(sentence?.text).toContain(`「${quote}」`);
    const [evidence] = sentence?.evidence ?? [];
    expect(notes.slice(evidence?.span.start, evidence?.span.end)).toContain(quote);
  });

  it('is none where no report explains it', () => {
    const parts = { found, library: { ...unread, ...library } };
    expect(glossaryEntry('“三个一批”', parts)).toBeUndefined();
  });
});
