import { contentWords } from '../words/content-words.ts';
import { cueWords } from '../words/cue-words.ts';
import { foldWords } from '../words/said-in.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

const turn = new RegExp(
  `[从由](?<from>[^，,。]{2,20}?)(?:为主)?${cueWords('became')}(?<to>[^，,。]{2,})`,
  'u',
);

/** 从甲转向乙 is not 从乙转向甲: what it was comes before what it became in the source, too. */
export function turnFaults({ clause: { text }, region }: Checked): readonly WordFaultFound[] {
  const { from, to } = turn.exec(text)?.groups ?? {};
  if (from === undefined || to === undefined) return [];
  const [first = -1, second = -1] = [from, to].map((words) => {
    // A code in quotation marks has no words: “二三一”.
    const word = /[“"「](?<code>[^”"」]+)/u.exec(words)?.groups?.['code'] ?? contentWords(words)[0];
    return word === undefined ? -1 : region.indexOf(foldWords(word));
  });
  return first >= 0 && second >= 0 && first > second ? [unsupported(`${from}…${to}`)] : [];
}
