import { answerPrompt } from '../../prompts/fill-prompt.ts';
import type { Hit } from '../../search/hit.ts';
import type { TokenUsage } from './answer.ts';
import type { ChatModel } from './chat-model.ts';
import type { DraftPart, DraftSentence, Evidence } from './draft.ts';
import { marksIn, withoutMarks } from './marks.ts';
import { quoteFor } from './quote-for.ts';
import { SentenceSplitter } from './sentence-splitter.ts';

const mostPassages = 8;
const refusal = /^\s*(?:报告|材料)?(?:中|里)?没有提到/u;

/**
 * Answers in the model's words: passages go in numbered, sentences come back with marks, and each
 * mark becomes a citation of the words in its passage that carry the sentence.
 * @throws whatever the endpoint fails with; the caller falls back to quoting.
 */
export async function* composeWithModel(parts: {
  readonly question: string;
  readonly hits: readonly Hit[];
  readonly model: ChatModel;
  readonly signal: AbortSignal;
}): AsyncGenerator<DraftPart> {
  const hits = parts.hits.slice(0, mostPassages);
  const prompt = answerPrompt({ question: parts.question, passages: numberedPassages(hits) });
  let usage: TokenUsage | undefined;
  let refused = false;
  for await (const text of sentencesOf(parts.model, { ...prompt, signal: parts.signal }, (told) => {
    usage = told;
  })) {
    if (refusal.test(text)) refused = true;
    else yield { type: 'sentence', sentence: draftSentence(text, hits) };
  }
  const status = refused ? 'not_mentioned' : 'answered';
  yield { type: 'ended', status, ...(usage ? { usage } : {}) };
}

/** The model's words, sentence by sentence; the usage is told when it comes. */
async function* sentencesOf(
  model: ChatModel,
  prompt: Parameters<ChatModel['stream']>[0],
  onUsage: (usage: TokenUsage) => void,
): AsyncGenerator<string> {
  const splitter = new SentenceSplitter();
  for await (const { text, usage } of model.stream(prompt)) {
    if (usage) onUsage(usage);
    yield* splitter.push(text);
  }
  yield* splitter.end();
}

function numberedPassages(hits: readonly Hit[]): string {
  return hits
    .map((hit, index) => `[${index + 1}] ${label(hit)}\n<<<\n${hit.passage.text}\n>>>`)
    .join('\n\n');
}

function label({ report, passage }: Hit): string {
  const kind =
    passage.orientation === 'target' ? '目标' : passage.orientation === 'result' ? '情况' : '';
  const year = passage.orientation === 'result' ? report.reviewYear : report.planYear;
  const when = year === null ? '' : `${year}年`;
  return [report.region || report.title, `${when}${kind}`, ...passage.headingPath].join(' › ');
}

function draftSentence(written: string, hits: readonly Hit[]): DraftSentence {
  const marks = marksIn(written);
  const text = withoutMarks(written).trim();
  const evidence: readonly Evidence[] = marks.flatMap((mark) => {
    const hit = hits[mark - 1];
    if (!hit) return [];
    return [{ passage: hit.passage, report: hit.report, span: quoteFor(text, hit.passage) }];
  });
  return { text, evidence, unknownMarks: marks.length - evidence.length };
}
