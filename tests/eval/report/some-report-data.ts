import { comparableRun } from '../../../eval/compare/comparable-run.ts';
import { compareRuns } from '../../../eval/compare/compare-runs.ts';
import { goldSpecimens, measureDamage } from '../../../eval/damage/measure-damage.ts';
import { provenanceOf } from '../../../eval/gold-files/provenance.ts';
import type { ReportData } from '../../../eval/report/report-data.ts';
import { scoreAnswers } from '../../../eval/score/score-folder.ts';
import { aGoldQuestion } from '../a-gold-question.ts';
import { anAnswer } from '../an-answer.ts';

const hostile = '<img src=x onerror=alert(1)>"\'&</script>\u0000\u202e';
const severalLines = '增长“5%”。\n静海区增长4%。';
const formula = '=HYPERLINK("http://a")';

/** A run with hostile words in every field, one answer better than before. */
export function someReportData(): ReportData {
  const questions = Array.from({ length: 80 }, (_, at) =>
    aGoldQuestion({
      id: `q${at}`,
      question: at === 0 ? hostile : at === 1 ? formula : `第${at}个问题？`,
      region: at % 2 === 0 ? '甲区' : hostile,
      year: 2023,
      cluster: `report-${at % 4}`,
      evidence: [{ doc: 'a.md', quote: hostile }],
    }),
  );
  const observations = questions.slice(0, 79).map(({ id }, at) => ({
    questionId: id,
    answer: anAnswer({
      text: at === 2 ? severalLines : at % 2 === 0 ? '增长4%左右。' : `${hostile}增长9%`,
    }),
    cited: [],
    hits: [],
    milliseconds: 10 + at,
  }));
  const manifest = {
    version: 1,
    data: { files: [hostile], questions: 80, digest: 'd'.repeat(64) },
    system: { kind: 'chat', model: hostile },
    config: { concurrency: 1 },
    answered: 79,
    kept: 0,
    failed: 1,
  } as const;
  const scoring = { resampling: { resamples: 50, seed: 1 } };
  const run = scoreAnswers({ folder: 'run', manifest, questions, observations }, scoring);
  const [first, ...others] = observations;
  const before = first ? [{ ...first, answer: anAnswer({ text: '增长9%。' }) }, ...others] : [];
  const earlier = scoreAnswers(
    { folder: 'run', manifest, questions, observations: before },
    scoring,
  );
  const comparison = compareRuns(comparableRun(earlier), comparableRun(run), scoring);
  return {
    ...{ run, comparison, verdict: undefined, judged: undefined },
    provenance: provenanceOf(questions),
    sensitivity: measureDamage(goldSpecimens(questions), 1),
  };
}
