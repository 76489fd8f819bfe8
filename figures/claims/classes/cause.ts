import { segmentWords } from '../../../language/words/segment-words.ts';
import { wordClass } from '../../../language/words/word-tables.ts';
import { cuePattern, cueWords } from '../words/cue-words.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

const drivenBy = new RegExp(`受[^，。]{2,20}${cueWords('drives')}`, 'u');
const isAfter = /后[，,]?$/u;
const leadsTo = cuePattern('leads to what follows');
const shortCause = new RegExp(`^${cueWords('is a cause in one character')}$`, 'u');

/** 使, 受…推动 and 关停水井后 say what came of what; the source has to say so, in whatever words. */
export function causeFaults({ clause, region }: Checked): readonly WordFaultFound[] {
  if (region === '') return [];
  const { text, words } = clause;
  const [driven] = drivenBy.exec(text) ?? [];
  return [
    ...words
      .filter(isShortCause)
      .map(({ word }) => word)
      .filter(() => !tellsCause(region)),
    ...(driven !== undefined && !tellsCause(region) ? [driven] : []),
    ...(isAfter.test(text) && !leadsTo.test(region) ? ['后'] : []),
  ].map(unsupported);
}

/** A word of one character stands in others as well: 使 in 使用. 让群众用上水 says no more than 群众用上水. */
function isShortCause({ word, class: of }: Checked['clause']['words'][number]): boolean {
  return of === 'cause' && shortCause.test(word);
}

function tellsCause(region: string): boolean {
  const words = region.match(/\p{Script=Han}+/gu)?.flatMap(segmentWords) ?? [];
  return words.some((word) => wordClass(word) === 'cause') || drivenBy.test(region);
}
