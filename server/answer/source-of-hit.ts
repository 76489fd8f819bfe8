import type { Hit } from '../../search/hit.ts';
import type { Source } from './answer.ts';

/** A found passage as it is shown, with where it stands. */
export function toSource({ passage, report }: Hit): Source {
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
  };
}
