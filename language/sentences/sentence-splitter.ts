/**
 * Cuts streamed text into whole sentences. Marks belong to the sentence they follow, also after
 * its full stop (增长4%。[1]), so a sentence is given out only when the next one has begun.
 */
export class SentenceSplitter {
  #pending = '';

  /** Takes the next piece and gives the sentences that are whole now. */
  push(piece: string): readonly string[] {
    this.#pending += piece;
    const sentences: string[] = [];
    for (;;) {
      const match = wholeSentence.exec(this.#pending);
      if (!match) return sentences.filter((sentence) => sentence !== '');
      sentences.push(match[0].trim());
      this.#pending = this.#pending.slice(match[0].length);
    }
  }

  /** What is left when the stream has ended. */
  end(): readonly string[] {
    const rest = this.#pending.trim();
    this.#pending = '';
    return rest === '' ? [] : [rest];
  }
}

const mark = '[\\[【［]\\s*[\\d０-９]{1,2}(?:\\s*[,，、]\\s*[\\d０-９]{1,2})*\\s*[\\]】］]';
const ending = `[。！？!?]+[”’」』）)]*(?:[^\\S\\n]*${mark})*`;
// What may still become part of the sentence: a mark that has begun, more marks of its end.
const mayGoOn = `[\\s。！？!?”’」』）)]|${mark}|[\\[【［][\\s\\d０-９,，、]*$`;
const wholeSentence = new RegExp(
  `^[^。！？!?\\n]*(?:\\n|${ending}[^\\S\\n]*(?:\\n|(?=[^])(?!${mayGoOn})))`,
  'u',
);
