import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../../../library/report.ts';
import type { FoundPassages } from '../../../../search/find-passages.ts';
import { explainTerm } from '../../../../server/answer/quoted/explain-term.ts';
import { aHit } from '../../../support/a-hit.ts';
import { understood } from '../../../support/an-understood-question.ts';

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
const library = {
  glossaryOf: (id: string) => (id === hit.report.id ? glossary : []),
  passageAt: () => hit.passage,
};

describe('a question after the meaning of a term', () => {
  it.each([
    ['“六个百分百”改造是什么意思？', '“六个百分百”改造：安装软管、报警器'],
    ['老小区的六个百分百改造指的是什么', '“六个百分百”改造：安装软管、报警器'],
    ['六个百分之百是什么？', '“六个百分之百”措施：围挡、覆盖'],
  ])('%s is answered with the words of the notes', (question, quote) => {
    const sentence = explainTerm(understood(question), found, library);
    expect(sentence?.text).toContain(`「${quote}」`);
    const [evidence] = sentence?.evidence ?? [];
    expect(notes.slice(evidence?.span.start, evidence?.span.end)).toContain(quote);
  });

  it('is left to search where no report explains it', () => {
    expect(explainTerm(understood('“三个一批”是什么意思？'), found, library)).toBeUndefined();
  });
});

describe('a question that only uses a term', () => {
  it('is left to search', () => {
    const question = understood('完成了多少户“六个百分百”改造？');
    expect(explainTerm(question, found, library)).toBeUndefined();
  });
});
