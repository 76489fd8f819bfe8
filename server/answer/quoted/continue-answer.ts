import { givesReason } from '../../../language/words/lists/reason-words.ts';
import type { Question } from '../../../question/question.ts';
import { tellingSentences, wordsOf } from '../../../search/rank/score-sentence.ts';
import type { DraftPart } from '../gate/draft.ts';
import { quoteBriefly } from './sentence/quote-briefly.ts';
import { quoteSentence } from './sentence/quote-sentence.ts';
import type { QuotedParts } from './quoted-parts.ts';
import type { Candidate } from './sentence/candidate.ts';
import { selectSentences } from './sentence/select-sentences.ts';

export type Continuation = NonNullable<Question['continues']>;

/**
 * Goes on where the answer before ended: 还有吗 with what was not quoted yet, 详细一点 with the words
 * around what was, 为什么 with the sentence that gives a reason. Undefined where nothing was found
 * that it could go on from.
 */
export function continueAnswer(
  continues: Continuation,
  parts: QuotedParts,
): readonly DraftPart[] | undefined {
  const candidates = parts.found.facets.flatMap((facet) => selectSentences(facet, parts.rarity));
  if (candidates.length === 0) return undefined;
  return ways[continues](candidates, parts);
}

const ways: Readonly<
  Record<
    Continuation,
    (candidates: readonly Candidate[], parts: QuotedParts) => readonly DraftPart[]
  >
> = { more: quoteMore, longer: quoteLonger, reason: quoteReason };

const mostMore = 3;

function quoteMore(candidates: readonly Candidate[], parts: QuotedParts): readonly DraftPart[] {
  const more = candidates.filter((one) => !wasQuoted(one, parts)).slice(0, mostMore);
  if (more.length === 0) return [ended('partial', '报告里没有更多了。')];
  return [...more.map((one, index) => sentencePart(quoteSentence(one), index)), ended('answered')];
}

/** Whether an answer before has a good part of a sentence in it. */
function wasQuoted({ hit, sentence }: Candidate, { answersBefore = [] }: QuotedParts): boolean {
  const said = bare(answersBefore.join('\n'));
  const clauses = wordsOf(hit.passage, sentence)
    .split(/[，；。！？]/u)
    .map(bare)
    .filter(({ length }) => length >= shortestClause);
  return clauses.some((clause) => said.includes(clause));
}

const shortestClause = 5;

function bare(words: string): string {
  return words.replace(/\[\d+\]|[\p{P}\s]/gu, '');
}

const longestPassage = 480;

function quoteLonger([best]: readonly Candidate[], parts: QuotedParts): readonly DraftPart[] {
  if (!best) return [ended('not_mentioned')];
  const { passage, report } = quotedBefore(parts) ?? best.hit;
  const first = passage.sentences[0];
  const last = passage.sentences.at(-1);
  if (!first || !last) return [ended('not_mentioned')];
  const around = withinLength(tellingSentences(passage), best.sentence, longestPassage);
  const quotable = { report, passage, sentence: around };
  return [
    sentencePart(quoteBriefly(quotable, { names: [], longest: longestPassage }), 0),
    ended('answered'),
  ];
}

/** The passage that the last answer quoted, where it is found again. */
function quotedBefore(parts: QuotedParts) {
  const said = bare(parts.answersBefore?.at(-1) ?? '');
  return parts.found.hits.find(({ passage }) =>
    passage.text
      .split(/[，；。！？]/u)
      .map(bare)
      .some((clause) => clause.length >= longClause && said.includes(clause)),
  );
}

const longClause = 8;

type Spans = readonly { readonly start: number; readonly end: number }[];

/** The sentences around one, those after it first, as long as they are no longer than this. */
function withinLength(sentences: Spans, around: Spans[number], longest: number): Spans[number] {
  const at = sentences.findIndex(({ start }) => start === around.start);
  let from = Math.max(0, at);
  let to = from;
  const length = (a: number, b: number) => (sentences[b]?.end ?? 0) - (sentences[a]?.start ?? 0);
  while (to + 1 < sentences.length && length(from, to + 1) <= longest) to += 1;
  while (from > 0 && length(from - 1, to) <= longest) from -= 1;
  return { start: sentences[from]?.start ?? around.start, end: sentences[to]?.end ?? around.end };
}

const longestReason = 160;

/** The sentence itself where it gives a reason, else its neighbours; or that none is given. */
function quoteReason([best]: readonly Candidate[]): readonly DraftPart[] {
  if (!best) return [ended('not_mentioned')];
  const { passage, report } = best.hit;
  const sentences = passage.sentences;
  const at = sentences.findIndex(({ start }) => start === best.sentence.start);
  const near = [sentences[at], sentences[at + 1], sentences[at - 1]].flatMap((one) => one ?? []);
  const sentence = near.find((one) => givesReason(wordsOf(passage, one)));
  if (!sentence)
    return [sentencePart(quoteSentence(best), 0), ended('partial', '报告没有说明原因。')];
  const quotable = { report, passage, sentence };
  return [
    sentencePart(quoteBriefly(quotable, { names: [], longest: longestReason }), 0),
    ended('answered'),
  ];
}

function sentencePart(
  sentence: Extract<DraftPart, { readonly type: 'sentence' }>['sentence'],
  index: number,
): DraftPart {
  return {
    type: 'sentence',
    sentence: index === 0 ? sentence : { ...sentence, text: `\n${sentence.text}` },
  };
}

function ended(status: 'answered' | 'partial' | 'not_mentioned', remark?: string): DraftPart {
  return { type: 'ended', status, ...(remark === undefined ? {} : { remark }) };
}
