import { contentWords } from '../../../../figures/claims/words/content-words.ts';
import { coreName } from '../../../../figures/core-name.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { sharedWords } from '../../../../language/words/shared-words.ts';
import type { ExecutorParts } from '../executor-parts.ts';
import { isOtherDoing } from './named-alike.ts';

const leastShared = 0.5;

/**
 * The rows whose sentence says the words of a thing, where their own name says only a part of them:
 * 总里程达到797公里 of 地铁, in a sentence that counts up lines of it.
 *
 * @param thing.words what the sentence has to say, as the question says it: 地铁.
 * @param thing.name what a row's own name is a part of: 运营里程 of 轨道交通运营里程.
 */
export async function rowsInSentencesOf(
  rows: readonly FigureRow[],
  { words, name }: { readonly words: string; readonly name: string },
  { reads }: Pick<ExecutorParts, 'reads'>,
): Promise<readonly FigureRow[]> {
  const near = rows.filter(
    ({ indicator }) =>
      Math.max(sharedWords(coreName(indicator), name), sharedWords(indicator, name)) >=
        leastShared &&
      !isOtherDoing(indicator, words) &&
      namesNothingElse(indicator, name),
  );
  const wanted = contentWords(words);
  const said = await Promise.all(
    near.map(async ({ reportId, start, end, heads }) => {
      if (heads) return heads.join(' ');
      const passage = await reads.passageAt(reportId, start);
      const before = passage?.text.slice(0, end - passage.start) ?? '';
      return before.split(/[。！？\n]/u).at(-1) ?? '';
    }),
  );
  return near.filter((_, at) => wanted.every((word) => said[at]?.includes(word)));
}

/** 瞪羚企业 is counted up in one sentence with 雏鹰企业, and is another thing. */
function namesNothingElse(indicator: string, words: string): boolean {
  return contentWords(coreName(indicator)).every((word) => word.length < 2 || words.includes(word));
}
