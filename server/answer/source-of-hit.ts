import type { Hit } from '../../search/hit.ts';
import type { Source } from './answer.ts';

/** A found passage as it is shown, with where it stands and by what it was found. */
export function toSource({ passage, report, ...found }: Hit): Source {
  return {
    passageId: passage.id,
    reportId: report.id,
    title: report.title,
    region: report.region,
    planYear: report.planYear,
    headingPath: passage.headingPath,
    text: passage.text,
    start: passage.start,
    end: passage.end,
    version: report.version,
    found: {
      keywordRank: found.keywordRank ?? null,
      vectorRank: found.vectorRank ?? null,
      score: found.score,
      why: found.why,
    },
  };
}
