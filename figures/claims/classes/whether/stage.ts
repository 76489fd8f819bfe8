import { clausesOf, countNamed } from '../../words/clauses-of-region.ts';
import { contentWords } from '../../words/content-words.ts';
import { cuePattern } from '../../words/cue-words.ts';
import { isDeed } from '../../words/deed-words.ts';
import { unsupported, type Checked, type WordFaultFound } from '../fault.ts';

const stages = [
  cuePattern('is only prepared'),
  cuePattern('is only begun'),
  cuePattern('is finished'),
];

/** 开工 is not 竣工: a work told at one stage does not follow from words that know it at another. */
export function stageFaults({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  if (!stages.some((stage) => stage.test(text))) return [];
  const told = likestClause(text, region);
  const isTold = stages.some((stage) => stage.test(told));
  return stages.flatMap((stage): readonly WordFaultFound[] => {
    const [word] = stage.exec(text) ?? [];
    return isTold && word !== undefined && !stage.test(told) ? [unsupported(word)] : [];
  });
}

/** The clauses that say most of the words: one work is told of beside others. */
function likestClause(text: string, region: string): string {
  const words = contentWords(text).filter(
    (word) => !isDeed(word) && !stages.some((stage) => stage.test(word)),
  );
  const clauses = clausesOf(region);
  const most = Math.max(...clauses.map((clause) => countNamed(words, clause)));
  return clauses.filter((clause) => countNamed(words, clause) === most).join('\n');
}
