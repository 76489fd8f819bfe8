import type { FigureRow } from '../../figures/figure-row.ts';
import { answerPrompt, mendPrompt } from '../../prompts/fill-prompt.ts';
import type { Hit } from '../../search/hit.ts';
import type { TokenUsage } from './answer.ts';
import type { ChatModel, ModelPrompt } from '../../models/chat/chat-model.ts';
import { checkSentence } from './check-sentence.ts';
import { complaintsInWords } from './complaint-in-words.ts';
import type { DraftPart, DraftSentence, Evidence } from './draft.ts';
import { echoesPrompt } from './echoes-prompt.ts';
import { estimateTokens } from '../../models/chat/estimate-tokens.ts';
import { marksIn, withoutMarks } from './marks.ts';
import { plainSentence } from './plain-sentence.ts';
import { promptMaterials, type PromptMaterials } from './prompt-materials.ts';
import { quoteFor } from './quote-for.ts';
import { SentenceSplitter } from '../../language/sentences/sentence-splitter.ts';

/** Tokens of everything that goes into one call: words of ours, materials and question. */
const mostPromptTokens = 3500;
// Each mend is a call; a model that needs more of them is not worth the wait.
const mostMends = 3;
const refusal = /^\s*(?:报告|材料)?(?:中|里)?没有提到/u;

export type ModelComposition = {
  readonly question: string;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Figures that answer, which go in with the passages that they were read from. */
  readonly figures?: readonly FigureRow[];
  readonly model: ChatModel;
  readonly signal: AbortSignal;
};

/**
 * Answers in the model's words: passages go in numbered, sentences come back with marks, and each
 * mark becomes a citation of the words in its passage that carry the sentence. A sentence that does
 * not pass the checks is asked for once more with its faults named; if it fails again it is given
 * out as it is, for the gate to hold back and count.
 * @throws whatever the endpoint fails with; the caller falls back to quoting.
 */
export async function* composeWithModel(parts: ModelComposition): AsyncGenerator<DraftPart> {
  const writer = new ModelWriter(parts);
  let refused = false;
  for await (const written of writer.answer()) {
    if (refusal.test(written)) refused = true;
    else {
      const sentence = await writer.checked(written);
      if (sentence) yield { type: 'sentence', sentence };
    }
  }
  const status = refused ? 'not_mentioned' : 'answered';
  const { usage } = writer;
  yield { type: 'ended', status, ...(usage ? { usage } : {}) };
}

/** One answer's talk with the model: its materials, its calls and what they cost. */
class ModelWriter {
  readonly #parts: ModelComposition;
  readonly #materials: PromptMaterials;
  readonly #signal: AbortSignal;
  readonly #written = new Set<string>();
  #usage: TokenUsage | undefined;
  #mends = 0;

  constructor(parts: ModelComposition) {
    this.#parts = parts;
    const bare = answerPrompt({ question: parts.question, passages: '' });
    const own = estimateTokens(`${bare.system}${bare.user}`);
    this.#materials = promptMaterials({ ...parts, mostTokens: mostPromptTokens - own });
    const { totalMilliseconds } = parts.model;
    this.#signal =
      totalMilliseconds === undefined
        ? parts.signal
        : AbortSignal.any([parts.signal, AbortSignal.timeout(totalMilliseconds)]);
  }

  /** Of all calls together; undefined where the endpoint tells none. */
  get usage(): TokenUsage | undefined {
    return this.#usage;
  }

  answer(): AsyncGenerator<string> {
    const { question } = this.#parts;
    return this.#ask(answerPrompt({ question, passages: this.#materials.words }));
  }

  /** The sentence as it may be shown, or as it fails; undefined where it was written before. */
  async checked(written: string): Promise<DraftSentence | undefined> {
    const draft = this.#draft(written);
    if (draft.text === '' || this.#written.has(draft.text)) return undefined;
    this.#written.add(draft.text);
    if (isSound(draft) || this.#mends >= mostMends) return draft;
    this.#mends += 1;
    const mended = await this.#mend(draft);
    return mended && isSound(mended) ? { ...mended, isMended: true } : draft;
  }

  /** The sentence written again; undefined where the model did not. */
  async #mend(draft: DraftSentence): Promise<DraftSentence | undefined> {
    const prompt = mendPrompt({
      question: this.#parts.question,
      passages: this.#materials.words,
      sentence: draft.text,
      faults: complaintsInWords(checkSentence(draft).complaints),
    });
    try {
      for await (const written of this.#ask(prompt)) {
        return refusal.test(written) ? undefined : this.#draft(written);
      }
    } catch (error) {
      // The sentence stays held back; the answer goes on.
      if (this.#signal.aborted) throw error;
    }
    return undefined;
  }

  /** The model's words, sentence by sentence. */
  async *#ask(prompt: Omit<ModelPrompt, 'signal'>): AsyncGenerator<string> {
    const splitter = new SentenceSplitter();
    for await (const { text, usage } of this.#parts.model.stream({
      ...prompt,
      signal: this.#signal,
    })) {
      if (usage) this.#usage = sum(this.#usage, usage);
      yield* splitter.push(text);
    }
    yield* splitter.end();
  }

  #draft(written: string): DraftSentence {
    const marks = marksIn(written);
    const text = plainSentence(withoutMarks(written));
    const { hits } = this.#materials;
    const evidence: readonly Evidence[] = marks.flatMap((mark) => {
      const hit = hits[mark - 1];
      if (!hit) return [];
      return [{ passage: hit.passage, report: hit.report, span: quoteFor(text, hit.passage) }];
    });
    return {
      text,
      evidence,
      unknownMarks: marks.length - evidence.length,
      ...(echoesPrompt(text) ? { faults: ['prompt_words'] as const } : {}),
    };
  }
}

function isSound(draft: DraftSentence): boolean {
  return checkSentence(draft).faults.length === 0;
}

function sum(before: TokenUsage | undefined, more: TokenUsage): TokenUsage {
  return {
    promptTokens: (before?.promptTokens ?? 0) + more.promptTokens,
    completionTokens: (before?.completionTokens ?? 0) + more.completionTokens,
  };
}
