import type { ListRun } from '../../../search/rank/find-list-run.ts';
import type { DraftPart } from '../gate/draft.ts';
import { whereAndWhen } from './quote-sentence.ts';

/** A list given item by item: each in the report's own words, with where they stand. */
export function composeRuns(runs: readonly ListRun[]): readonly DraftPart[] {
  const items = runs.flatMap((run) => run.items.map((item, index) => ({ run, item, index })));
  return [
    ...items.map(({ run, item, index }): DraftPart => {
      const { passage, span } = item;
      const { report } = run;
      const quote = passage.text.slice(span.start - passage.start, span.end - passage.start);
      const lead = index === 0 ? `${whereAndWhen({ report, passage })}：` : '';
      const end = index === run.items.length - 1 ? '。' : '；';
      return {
        type: 'sentence',
        sentence: {
          text: `${lead}\n「${quote}」${end}`,
          evidence: [{ passage, report, span }],
          unknownMarks: 0,
        },
      };
    }),
    { type: 'ended', status: 'answered' },
  ];
}
