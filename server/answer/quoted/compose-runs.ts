import type { ListRun } from '../../../search/rank/lists/find-list-run.ts';
import type { DraftPart } from '../gate/draft.ts';
import { clausesWith } from './sentence/quote-briefly.ts';
import { whereAndWhen } from './sentence/quote-sentence.ts';

type RunItem = ListRun['items'][number];

// An answer may have 600 characters; what stands around each item is counted with it.
const longestAnswer = 575;
const leadLength = 16;
const aroundItem = 8;

/**
 * Lists given item by item: each in the report's own words, shortened alike where not all have
 * room. A list that two parts of a question found is told once.
 */
export function composeRuns(runs: readonly ListRun[]): readonly DraftPart[] {
  const told = runs.filter((run, index) => runs.findIndex((one) => isSame(one, run)) === index);
  const room = Math.floor(longestAnswer / told.length) - leadLength;
  return [...told.flatMap((run) => itemsInWords(run, room)), { type: 'ended', status: 'answered' }];
}

function isSame(one: ListRun, other: ListRun): boolean {
  return (
    one.report.id === other.report.id && one.items[0]?.span.start === other.items[0]?.span.start
  );
}

function itemsInWords(run: ListRun, room: number): readonly DraftPart[] {
  const { report, items } = run;
  const longest = longestItem(items, room - items.length * aroundItem);
  return items.map((item, index): DraftPart => {
    const { passage, span } = item;
    const lead = index === 0 ? `${whereAndWhen({ report, passage })}：` : '';
    const end = index === items.length - 1 ? '。' : '；';
    const text = `${lead}\n「${clausesWith(wordsOf(item), [], longest)}」${end}`;
    return {
      type: 'sentence',
      sentence: { text, evidence: [{ passage, report, span }], unknownMarks: 0 },
    };
  });
}

function wordsOf({ passage, span }: RunItem): string {
  return passage.text.slice(span.start - passage.start, span.end - passage.start);
}

/** The most characters that an item may have, so that all have room; short ones leave theirs. */
function longestItem(items: readonly RunItem[], room: number): number {
  const lengths = items.map((item) => wordsOf(item).length).toSorted((a, b) => a - b);
  let left = room;
  for (const [index, length] of lengths.entries()) {
    const share = Math.floor(left / (lengths.length - index));
    if (length > share) return share;
    left -= length;
  }
  return room;
}
