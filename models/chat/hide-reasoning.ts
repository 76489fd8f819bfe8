import type { ChatModel, ModelChunk } from './chat-model.ts';

/** The model without what it thinks aloud between `<think>` and `</think>`, wherever chunks are cut. */
export function withoutReasoning(model: ChatModel): ChatModel {
  return {
    ...model,
    stream: async function* (prompt): AsyncGenerator<ModelChunk> {
      const hidden = new ReasoningFilter();
      for await (const chunk of model.stream(prompt)) {
        const text = hidden.push(chunk.text);
        const thinks = chunk.isReasoning ?? (chunk.text !== '' && text === '');
        yield { ...chunk, text, ...(thinks ? { isReasoning: true } : {}) };
      }
      const rest = hidden.end();
      if (rest !== '') yield { text: rest };
    },
  };
}

const opening = /<\s*(?:think|thinking|thought|reasoning)\s*>/iu;
const closing = /<\s*\/\s*(?:think|thinking|thought|reasoning)\s*>/iu;
// What may still become a tag; no longer than the longest.
const begun = /<[\s/a-z]{0,16}$/iu;

/** Takes text piece by piece and gives what is not thought aloud. What is never closed stays hidden. */
export class ReasoningFilter {
  #pending = '';
  #isHidden = false;

  push(piece: string): string {
    this.#pending += piece;
    let shown = '';
    for (;;) {
      const tag = (this.#isHidden ? closing : opening).exec(this.#pending);
      if (!tag) break;
      if (!this.#isHidden) shown += this.#pending.slice(0, tag.index);
      this.#pending = this.#pending.slice(tag.index + tag[0].length);
      this.#isHidden = !this.#isHidden;
    }
    const kept = begun.exec(this.#pending)?.index ?? this.#pending.length;
    if (!this.#isHidden) shown += withoutClosing(this.#pending.slice(0, kept));
    this.#pending = this.#pending.slice(kept);
    return shown;
  }

  /** What is left when the stream has ended. */
  end(): string {
    const rest = this.#isHidden ? '' : this.#pending;
    this.#pending = '';
    return rest;
  }
}

/** Some models are made to begin with a thought, so that only its end is marked. */
function withoutClosing(text: string): string {
  const tag = closing.exec(text);
  return tag ? text.slice(tag.index + tag[0].length) : text;
}
