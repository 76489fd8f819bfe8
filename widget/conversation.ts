import type { AskRequest } from '../server/answer/answer.ts';
import { askPatiently, type TurnEvent } from './asking/ask-patiently.ts';
import { sendFeedback, type Verdict } from './asking/send-feedback.ts';
import { applyEvent, historyOf, startTurn, stopTurn, type ShownTurn } from './shown-turn.ts';
import { unspoken } from './wording/spoken-text.ts';
import { withoutMarks } from './wording/split-marks.ts';

export type ConversationOptions = {
  readonly endpoint: () => string;
  readonly filters: () => AskRequest['filters'];
  /** Called after every change, so that the page can be drawn again. */
  readonly onChange: () => void;
  readonly onEvent?: (event: TurnEvent) => void;
  readonly fetch?: typeof fetch;
};

/**
 * The turns of one conversation and the one question that may be running. It knows no page: what
 * there is to show and to say aloud are plain values, replaced and never changed.
 */
export class Conversation {
  turns: readonly ShownTurn[] = [];
  /** The sentences of the last answer, each once, for the screen reader's region. */
  spoken: readonly string[] = [];
  readonly #options: ConversationOptions;
  #running: AbortController | undefined;
  #lastKey = 0;

  constructor(options: ConversationOptions) {
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Asks a question and resolves when its turn has ended. While one runs, nothing is asked. */
  async ask(text: string): Promise<void> {
    const question = text.trim();
    if (question === '' || this.isRunning) return;
    const history = historyOf(this.turns);
    const turn = startTurn(++this.#lastKey, question);
    this.turns = [...this.turns, turn];
    await this.#run(turn.key, { question, history, ...this.#filters() });
  }

  /** Asks the question of a failed or stopped turn again, now as the last of the conversation. */
  async retry(turn: ShownTurn): Promise<void> {
    if (this.isRunning) return;
    this.turns = this.turns.filter(({ key }) => key !== turn.key);
    await this.ask(turn.question);
  }

  /** Tells the server whether an answer helped. Whether it has it. */
  async rate({ key, answer }: ShownTurn, verdict: Verdict): Promise<boolean> {
    if (!answer) return false;
    const { endpoint, fetch } = this.#options;
    const connection = { endpoint: endpoint(), ...(fetch && { fetch }) };
    const isKept = await sendFeedback({ ...connection, answerId: answer.id, verdict });
    if (isKept) this.#replace(key, (turn) => ({ ...turn, verdict }));
    return isKept;
  }

  /** Goes on with turns of before, as if they had been asked here. */
  resume(turns: readonly ShownTurn[]): void {
    this.turns = turns;
    this.#lastKey = Math.max(0, ...turns.map(({ key }) => key));
    this.#options.onChange();
  }

  /** Ends what is running and forgets all turns: the next question is the first. */
  clear(): void {
    this.stop();
    this.turns = [];
    this.spoken = [];
    this.#options.onChange();
  }

  stop(): void {
    const turn = this.turns[this.turns.length - 1];
    if (!this.#running || !turn) return;
    this.#running.abort();
    this.#running = undefined;
    this.#replace(turn.key, stopTurn);
  }

  async #run(key: number, request: AskRequest): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    this.spoken = [];
    this.#options.onChange();
    const { fetch } = this.#options;
    const connection = { endpoint: this.#options.endpoint(), signal: running.signal };
    const options = { ...connection, request, ...(fetch && { fetch }) };
    for await (const event of askPatiently(options)) {
      if (running.signal.aborted) return;
      this.#take(key, event);
    }
  }

  #take(key: number, event: TurnEvent): void {
    if (event.type === 'sentence') this.#speak([withoutMarks(event.text)]);
    if (event.type === 'end') this.#speak(unspoken(this.spoken, event.answer.text));
    if (event.type === 'end' || event.type === 'error') this.#running = undefined;
    this.#replace(key, (turn) => applyEvent(turn, event));
    this.#options.onEvent?.(event);
  }

  #speak(sentences: readonly string[]): void {
    this.spoken = [...this.spoken, ...sentences.filter(Boolean)];
  }

  #replace(key: number, change: (turn: ShownTurn) => ShownTurn): void {
    this.turns = this.turns.map((turn) => (turn.key === key ? change(turn) : turn));
    this.#options.onChange();
  }

  #filters(): Pick<AskRequest, 'filters'> {
    const filters = this.#options.filters();
    return filters ? { filters } : {};
  }
}
