import { withinTime } from '../../../models/http/within-time.ts';
import type { FigureRow } from '../../../figures/figure-row.ts';
import type { ChatModel, TokenUsage } from '../../../models/chat/chat-model.ts';
import { estimateTokens } from '../../../models/chat/estimate-tokens.ts';
import { answerPrompt } from '../../../prompts/fill-prompt.ts';
import type { Hit } from '../../../search/hit.ts';
import { SentenceSplitter } from '../../../language/sentences/sentence-splitter.ts';
import { promptMaterials } from './prompt-materials.ts';

/** Tokens of everything that goes into one call: words of ours, materials and question. */
const usualPromptTokens = 3500;
const refusal =
  /^\s*(?:(?:报告|材料)?(?:中|里)?(?:均|都)?(?:没有|未)(?:提到|提及|找到|涉及)|无法(?:回答|从材料))/u;

export type ModelComposition = {
  readonly question: string;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Figures that answer, which go in with the passages that they were read from. */
  readonly figures?: readonly FigureRow[];
  readonly model: ChatModel;
  /** Tokens that one call may have; 3,500 where not given. A model on a few cores reads slowly. */
  readonly promptTokens?: number | undefined;
  readonly signal: AbortSignal;
};

/** What a model writes, piece by piece. */
export type WrittenPart =
  /** A sentence with its marks: [1] is the first of `hits`. */
  | { readonly type: 'written'; readonly text: string }
  | {
      readonly type: 'ended';
      /** It says that the passages do not answer. */
      readonly refused: boolean;
      readonly usage?: TokenUsage;
    };

export type ModelWriting = {
  /** The passages that fitted into its prompt, in the order of their marks. */
  readonly hits: readonly Hit[];
  readonly parts: AsyncGenerator<WrittenPart>;
};

/**
 * Lets a model answer from numbered passages, sentence by sentence, in one call. What it writes is
 * unchecked: see gate/judge-statement.ts.
 */
export function composeWithModel(composition: ModelComposition): ModelWriting {
  const { question, promptTokens = usualPromptTokens } = composition;
  const bare = answerPrompt({ question, passages: '' });
  const own = estimateTokens(`${bare.system}${bare.user}`);
  const { hits, words } = promptMaterials({ ...composition, mostTokens: promptTokens - own });
  return { hits, parts: write(composition, words) };
}

/** @throws whatever the endpoint fails with; the caller falls back to quoting. */
async function* write(
  { question, model, signal }: ModelComposition,
  passages: string,
): AsyncGenerator<WrittenPart> {
  const splitter = new SentenceSplitter();
  const written = new Set<string>();
  let usage: TokenUsage | undefined;
  let refused = false;
  const prompt = { ...answerPrompt({ question, passages }), signal: within(signal, model) };
  const pieces = async function* (): AsyncGenerator<string> {
    for await (const chunk of model.stream(prompt)) {
      usage = chunk.usage ?? usage;
      yield* splitter.push(chunk.text);
    }
    yield* splitter.end();
  };
  for await (const text of pieces()) {
    if (refusal.test(text)) refused = true;
    // Small models say the same again and again.
    else if (!written.has(text)) yield { type: 'written', text };
    written.add(text);
  }
  yield { type: 'ended', refused, ...(usage ? { usage } : {}) };
}

function within(signal: AbortSignal, { totalMilliseconds }: ChatModel): AbortSignal {
  if (totalMilliseconds === undefined) return signal;
  return withinTime(totalMilliseconds, [signal]);
}
