import { EventEmitter, once } from 'node:events';
import type { AnswerEvent } from '../answer.ts';

type Produce = (signal: AbortSignal) => AsyncIterable<AnswerEvent>;

/**
 * One answer in the making, followed by any number of askers: each gets every event from the first
 * on, at its own pace. One who leaves takes nothing from the others; when the last has left, the
 * making ends.
 */
export class SharedAnswer {
  readonly #events: AnswerEvent[] = [];
  readonly #changes = new EventEmitter().setMaxListeners(0);
  readonly #making = new AbortController();
  readonly #onEnded: (events: readonly AnswerEvent[] | undefined) => void;
  #followers = 0;
  #ended: { readonly error?: unknown } | undefined;

  /**
   * `onEnded` gets all events, or undefined where the making failed or was given up.
   * @throws what `produce` refuses to begin with.
   */
  constructor(
    produce: Produce,
    onEnded: (events: readonly AnswerEvent[] | undefined) => void = () => undefined,
  ) {
    this.#onEnded = onEnded;
    void this.#make(produce(this.#making.signal));
  }

  /** Every event from the first on. @throws what the making failed with, or the signal's reason. */
  async *follow(signal: AbortSignal): AsyncGenerator<AnswerEvent> {
    this.#followers += 1;
    try {
      for (let next = 0; ;) {
        const event = this.#events[next];
        if (event) {
          next += 1;
          yield event;
        } else if (this.#ended) {
          if ('error' in this.#ended) throw this.#ended.error;
          return;
        } else await this.#change(signal);
      }
    } finally {
      this.#leave();
    }
  }

  async #change(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await once(this.#changes, 'change', { signal });
  }

  #leave(): void {
    this.#followers -= 1;
    if (this.#followers > 0 || this.#ended) return;
    this.#making.abort(new Error('Nobody waits for this answer any more.'));
    this.#end({ error: this.#making.signal.reason });
  }

  async #make(events: AsyncIterable<AnswerEvent>): Promise<void> {
    try {
      for await (const event of events) {
        if (this.#ended) return;
        this.#events.push(event);
        // Whoever has the answer may leave at once, and takes nothing away by that.
        if (event.type === 'end') break;
        this.#changes.emit('change');
      }
      this.#end({});
    } catch (error) {
      this.#end({ error });
    }
  }

  #end(ended: { readonly error?: unknown }): void {
    if (this.#ended) return;
    this.#ended = ended;
    this.#onEnded('error' in ended ? undefined : this.#events);
    this.#changes.emit('change');
  }
}
