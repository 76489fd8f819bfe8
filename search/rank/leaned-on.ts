import type { Passage, Span } from '../../library/report.ts';

// A sentence that begins so says its subject in the one before.
const leaning =
  /^[\s“"（(]*(?:其(?![他它])|同时|此外|另外|并且|而且|该|此(?![次轮])|这(?![次轮])|上述|以上|前者|后者|同比|环比|增速|增幅|比(?:上|去)年|较上年)/u;

/** Whether a sentence says its subject in the one before: 其中…, 该项目…, 同比…. */
export function leansBack(words: string): boolean {
  return leaning.test(words);
}

// Further back, sentences are about something else.
const mostBefore = 2;

/**
 * A span of a passage from the sentence that it leans on: quoted, scored or shown to a model, it
 * is understood only with that. The same span where its first sentence stands for itself.
 */
export function withLeanedOn(passage: Passage, span: Span): Span {
  const first = passage.sentences.findIndex(({ start }) => start === span.start);
  let index = first;
  while (index > 0 && first - index < mostBefore && leansBack(wordsAt(passage, index))) index -= 1;
  return { start: passage.sentences[index]?.start ?? span.start, end: span.end };
}

function wordsAt({ text, start, sentences }: Passage, index: number): string {
  const sentence = sentences[index];
  return sentence ? text.slice(sentence.start - start, sentence.end - start) : '';
}
