import { readTable } from '../../../language/read-table.ts';
import { addsNothing, wordClass } from '../../../language/words/word-tables.ts';
import { isNoun, knownWords, segmentWords } from '../../../language/words/segment-words.ts';

// Dates are compared as years, amounts as numbers; 全市 names the report's own place.
const weightless: ReadonlySet<string> = new Set(
  readTable(new URL('./weightless-words.tsv', import.meta.url), ['word', 'kind', 'example']).map(
    ({ word }) => word,
  ),
);

/** Whether a word of a statement claims something by itself. */
export function claims(word: string): boolean {
  return claimsWhole(word) && claimsWhole(bareOf(word));
}

function claimsWhole(word: string): boolean {
  return word !== '' && !weightless.has(word) && !addsNothing(word) && !isOne.test(word);
}

// 建成一座水厂 counts no more than 建成水厂.
const isOne = /^一[个座家条项所处种名位支场次间套部]$/u;

// What a segmenter leaves at a word of one character: 已有, 均居, 升至.
const particles = /[已均仍尚再又也还各共等年月至到于起上了的]/gu;
// These stand in words of their own as well (能源, 人才), which the dictionary knows.
const particlesOfNoWord = /[来能则可就才只被把让给要会将里得]/gu;
const longestWithParticle = 2;

/** A word without the particles that a segmenter left at it: `bareOf('均居') // => '居'` */
export function bareOf(word: string): string {
  // 由于 is no 由 with a particle.
  if (word.length > longestWithParticle || wordClass(word) !== undefined) return word;
  const bare = word.replace(particles, '');
  return bare.length < 2 || isOneWord(word) ? bare : bare.replace(particlesOfNoWord, '');
}

/** Whether the dictionary has a word, which the segmenter did not just guess (能领, 线则). */
function isOneWord(word: string): boolean {
  return !/^\p{Script=Han}+$/u.test(word) || knownWords(word).length === 1;
}

/**
 * The words of a run of characters; what a comparison begins with is a word of its own.
 *
 * `wordsOfRun('棉花产量比粮食少') // => ['棉花', '产量', '比', '粮食', '少']`
 */
export function wordsOfRun(run: string): readonly string[] {
  const words = segmentWords(run);
  return words.flatMap((word, index) => {
    const compares = /^(?<noun>.{2,})(?<by>[比较])$/u.exec(word)?.groups;
    const next = words[index + 1];
    if (!compares || next === undefined || !isNoun(next)) return [word];
    return [compares['noun'] ?? '', compares['by'] ?? ''];
  });
}

/** The words of a phrase that claim something. */
export function contentWords(phrase: string): readonly string[] {
  const runs = phrase.match(/\p{Script=Han}+|(?:(?<![\d.])\d)?[A-Za-z][A-Za-z\d.+&/-]*/gu) ?? [];
  return runs
    .flatMap((run) => (/^\p{Script=Han}/u.test(run) ? wordsOfRun(run) : [run]))
    .filter((word) => claims(word) && wordClass(word) === undefined);
}
