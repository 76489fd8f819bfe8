import { expect, test } from 'vitest';
import { htmlReport } from '../../../eval/report/html-report.ts';
import { provenanceOf } from '../../../eval/gold-files/provenance.ts';
import { scoreAnswers } from '../../../eval/score/score-folder.ts';
import { aGoldQuestion } from '../a-gold-question.ts';
import { anAnswer } from '../an-answer.ts';

const text =
  '开头一段。\n\n全县税收增长5%，就业1.4万人。\n\n中间一段。\n\n远处一段。\n\n末尾<b>一段</b>。';
const at = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const cites = (words: string) => ({
  ...{ mark: 1, reportId: 'r 1', passageId: '', title: '', region: '', planYear: null },
  ...{ headingPath: [], quote: words, ...at(words) },
});
const reports = [{ id: 'r 1', sourceFile: 'in/青石.md', text }];

const manifest = {
  version: 1,
  data: { files: ['gold.jsonl'], questions: 1, digest: '' },
  ...{ system: {}, config: {}, answered: 1, kept: 0, failed: 0 },
} as const;

function page(split: 'dev' | 'held_out', kept = reports) {
  const question = aGoldQuestion({
    ...{ id: 'p1', split, must: [['5%']], answer: '5%。' },
    evidence: [{ doc: '青石.md', quote: '税收增长5%，就业' }],
  });
  const answer = anAnswer({ text: '5%[1]。', citations: [cites('税收增长5%')] });
  const observation = { questionId: 'p1', answer, cited: [], hits: [], milliseconds: 1 };
  const run = scoreAnswers(
    {
      ...{ folder: 'run', questions: [question], observations: [observation], reports: kept },
      manifest,
    },
    { resampling: { resamples: 10, seed: 1 } },
  );
  return htmlReport({
    ...{
      run,
      comparison: undefined,
      verdict: undefined,
      judged: undefined,
      sensitivity: undefined,
    },
    provenance: provenanceOf([question]),
  });
}

test('what is cited and what is evidence are linked to their places in the text', () => {
  const html = page('dev');
  const links = [...html.matchAll(/href="#(text-[^"]+)"/gu)].map(([, id]) => id);
  const cited = at('税收增长5%');
  const evidence = at('税收增长5%，就业');
  expect(links.toSorted()).toEqual(
    [cited, evidence].map(({ start, end }) => `text-r%201-${start}-${end}`).toSorted(),
  );
  for (const id of links) expect(html).toContain(`<a id="${id}"></a>`);
  expect(html).toContain('<mark>税收增长5%</mark>');
});

test('the paragraphs beside a place are shown, others are left out, and all is escaped', () => {
  const html = page('dev');
  expect(html).toContain('开头一段。');
  expect(html).toContain('中间一段。');
  expect(html).not.toContain('远处一段');
  const shorter = text.replace('中间一段。\n\n远处一段。\n\n', '');
  const whole = page('dev', [{ id: 'r 1', sourceFile: 'in/青石.md', text: shorter }]);
  expect(whole).toContain('末尾&lt;b&gt;一段');
});

test('a held-out question marks nothing, and without texts there are no links', () => {
  expect(page('held_out')).not.toContain('href="#text-');
  expect(page('dev', [])).not.toContain('href="#text-');
});
