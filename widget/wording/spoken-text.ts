import { withoutMarks } from './split-marks.ts';

/**
 * What a screen reader has still to hear of a whole answer, sentence by sentence: everything where
 * no sentence was streamed, nothing where all were. Where the text at the end is not the one that
 * was streamed, it is heard again, for what was heard first no longer stands.
 *
 * ```ts
 * unspoken(['预期增长4%左右。'], '预期增长4%左右。[1]上年下降4%。[2]'); // => ['上年下降4%。']
 * ```
 */
export function unspoken(spoken: readonly string[], text: string): readonly string[] {
  const heard = squeeze(spoken.join(''));
  const sentences = splitSentences(withoutMarks(text));
  if (!squeeze(sentences.join('')).startsWith(heard)) return sentences;
  return dropFirst(sentences, heard.length);
}

/** `splitSentences('有增长。也有下降。') // => ['有增长。', '也有下降。']` */
export function splitSentences(text: string): readonly string[] {
  const sentences = text.match(/[^。！？\n]+[。！？\n]*[”』）]*/g) ?? [];
  return sentences.map((sentence) => sentence.trim()).filter(Boolean);
}

/** The sentences after the first `length` characters, white space not counted. */
function dropFirst(sentences: readonly string[], length: number): readonly string[] {
  let passed = 0;
  return sentences.filter((sentence) => {
    passed += squeeze(sentence).length;
    return passed > length;
  });
}

function squeeze(text: string): string {
  return withoutMarks(text).replace(/\s+/g, '');
}
