import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { AskRequest } from '../server/answer/answer.ts';
import type { TurnEvent } from './asking/ask-patiently.ts';
import { tell, tellEnding } from './chat-events.ts';
import { loadExamples } from './asking/load-examples.ts';
import { loadAnnouncement } from './asking/load-announcement.ts';
import { Conversation } from './conversation.ts';
import { copyText } from './wording/copy-text.ts';
import { renderComposer } from './render/render-composer.ts';
import { keepTurns, keptTurns } from './kept-turns.ts';
import { keepAids, keptAids, type ReadingAids } from './reading-aids.ts';
import { renderReadingAids } from './render/render-reading-aids.ts';
import { renderLog } from './render/render-log.ts';
import { markKey, sourceId } from './render/render-sources.ts';
import type { Verdict } from './asking/send-feedback.ts';
import type { ShownTurn } from './shown-turn.ts';
import { scriptFolder } from './script-folder.ts';
import { chatStyles } from './styles/chat-styles.ts';
import type { TurnTools } from './render/turn-tools.ts';
import { answerFinished, waitingForPlace, words } from './wording/words.ts';

/** Of what the screen reader is told, what everybody has to see. */
const shownAlso: readonly string[] = [words.copyFailed, words.feedbackFailed];

/** What stays free above the question when the log scrolls to it, in pixels. */
const marginAbove = 12;

/** `a|b` in an attribute is two values. */
const list = {
  fromAttribute: (value: string | null): readonly string[] =>
    (value ?? '')
      .split('|')
      .map((item) => item.trim())
      .filter(Boolean),
};

/**
 * @summary Asks government work reports a question and shows the answer, sentence by sentence, with
 * the quotations that carry it.
 *
 * ```html
 * <script src="https://ask.example/widget.js" defer></script>
 * <wenbao-chat heading="问静海区政府工作报告" regions="静海区"></wenbao-chat>
 * ```
 *
 * @attr {string} endpoint - Root of the server; by default the folder the script came from.
 * @attr {string} heading - Heading of the card.
 * @attr {string} intro - One line below the heading.
 * @attr {string} placeholder - Shown in the empty field.
 * @attr {string} examples - Questions to begin with, divided by `|`; by default such as the reports answer.
 * @attr {string} layout - `page`: the conversation is the page, which scrolls; the field stays at its foot,
 * quotations stand beside on a wide screen, and the tab keeps the conversation. By default a card.
 * @attr {string} regions - Ask only the reports of these places, divided by `|`.
 *
 * @event wenbao-ask - A question was sent; `detail.question`.
 * @event wenbao-answer - An answer is whole; `detail.answer`.
 * @event wenbao-error - No answer came; `detail.error`.
 * @event wenbao-reading - Letters or colours were set; `detail.aids`.
 *
 * @csspart shell, header, reading-aids, announcement, log, turn, question, understood, preview, answer, mark, sources, source,
 * figures, coverage, answer-notice, choices, feedback, composer, notice - The parts that a portal may style.
 *
 * @cssproperty --wenbao-font - Font family.
 * @cssproperty --wenbao-font-size - Size that all others follow; 1rem.
 * @cssproperty --wenbao-log-height - Greatest height of the conversation before it scrolls.
 * @cssproperty --wenbao-radius - Roundness of the card's corners.
 * @cssproperty --wenbao-accent, --wenbao-on-accent, --wenbao-background, --wenbao-tint,
 * --wenbao-text, --wenbao-muted, --wenbao-line, --wenbao-edge, --wenbao-warning - Colours.
 */
export class WenbaoChat extends LitElement {
  static override styles = chatStyles;

  static override properties = {
    endpoint: {},
    heading: {},
    intro: {},
    placeholder: {},
    examples: { converter: list },
    regions: { converter: list },
    layout: { reflect: true },
    copied: { state: true },
    status: { state: true },
    announcement: { state: true },
    aids: { state: true },
  };

  declare endpoint: string;
  declare heading: string;
  declare intro: string;
  declare placeholder: string;
  declare examples: readonly string[];
  declare regions: readonly string[];
  declare layout: string;
  /** Key of what was copied last. */
  declare protected copied: string | undefined;
  /** What the screen reader's second region says of how far things are. */
  declare protected status: string;
  /** What the operator tells everybody just now. */
  declare protected announcement: string | undefined;
  /** How the reader has set letters and colours. */
  declare protected aids: ReadingAids;

  readonly #conversation = new Conversation({
    endpoint: () => this.#root,
    filters: () => this.#filters,
    onChange: () => this.#takeChange(),
    onEvent: (event) => this.#takeEvent(event),
  });
  /** Whether the log keeps to the running turn; a reader who moves about in it is left in peace. */
  #isFollowing = false;
  #hadFocus = false;

  constructor() {
    super();
    this.endpoint = '';
    this.heading = words.heading;
    this.intro = words.intro;
    this.placeholder = words.placeholder;
    this.examples = [];
    this.regions = [];
    this.layout = '';
    this.status = '';
    this.aids = keptAids();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isPage) this.#conversation.resume(keptTurns());
    void this.#loadAnnouncement();
    void this.#loadExamples();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#conversation.stop();
  }

  protected override willUpdate(): void {
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
  }

  protected override updated(): void {
    this.#keepFocus();
    if (this.#isFollowing) this.#scrollToLastTurn();
    this.#isFollowing &&= this.#conversation.isRunning;
  }

  /** Asks a question as if it had been typed. Does nothing while another one is running. */
  ask(question: string): void {
    this.#begin(question, () => this.#conversation.ask(question));
  }

  /** Ends the running question; what has come of its answer stays. */
  stop(): void {
    if (!this.#conversation.isRunning) return;
    this.#conversation.stop();
    this.status = words.stopped;
  }

  /** Begins anew: nothing of the conversation goes along with the next question. */
  clear(): void {
    this.#conversation.clear();
    this.status = words.begun;
    void this.updateComplete.then(() => this.#find('textarea')?.focus());
  }

  protected override render(): TemplateResult {
    const { turns, isRunning } = this.#conversation;
    const ask = (question: string) => this.ask(question);
    const onTouch = () => (this.#isFollowing = false);
    const stop = () => this.stop();
    const stopOnEscape = ({ key }: KeyboardEvent) => key === 'Escape' && this.stop();
    const { heading, intro, placeholder, examples } = this;
    return html`<section
      class="shell"
      part="shell"
      data-size=${this.aids.size}
      ?data-strong=${this.aids.isStrong}
      lang="zh-CN"
      aria-label=${heading}
      @keydown=${stopOnEscape}
    >
      <div class="header" part="header">
        <div>
          <h2>${heading}</h2>
          <p class="intro">${intro}</p>
        </div>
        <div class="tools">
          ${turns.length > 0 ? this.#renderNew() : nothing}
          ${renderReadingAids(this.aids, (aids) => this.#setAids(aids))}
        </div>
      </div>
      ${this.#renderAnnouncement()}
      ${renderLog({ turns, examples, tools: this.#tools, ask, onTouch })}
      <div class="foot">
        ${renderComposer({ placeholder, isRunning, send: ask, stop })} ${this.#renderSpoken()}
        <p class="notice" part="notice">${words.notice}</p>
      </div>
    </section>`;
  }

  #renderNew(): TemplateResult {
    return html`<button type="button" class="new" @click=${() => this.clear()}>
      ${words.newConversation}
    </button>`;
  }

  /** Said aloud when it comes, and there before it is filled: else a screen reader misses it. */
  #renderAnnouncement(): TemplateResult {
    const { announcement } = this;
    return html`<p
      class=${announcement ? 'notice announcement' : 'hidden'}
      part="announcement"
      aria-live="polite"
    >
      ${announcement}
    </p>`;
  }

  /** Two polite regions: one hears each sentence once, the other how far things are. */
  #renderSpoken(): TemplateResult {
    const isShown = shownAlso.includes(this.status);
    return html`<div class="hidden" id="spoken" aria-live="polite" aria-relevant="additions">
        ${this.#conversation.spoken.map((sentence) => html`<p>${sentence}</p>`)}
      </div>
      <p class=${isShown ? 'notice failure' : 'hidden'} role="status">${this.status}</p>`;
  }

  get #root(): string {
    const root = new URL(this.endpoint || scriptFolder, document.baseURI).href;
    return root.endsWith('/') ? root : `${root}/`;
  }

  get #filters(): AskRequest['filters'] {
    return this.regions.length > 0 ? { regions: this.regions } : undefined;
  }

  get #tools(): TurnTools {
    return {
      root: this.#root,
      copied: this.copied,
      copy: (key, text) => void this.#copy(key, text),
      ask: (question) => this.ask(question),
      rate: (turn, verdict) => void this.#rate(turn, verdict),
      retry: (turn) => this.#begin(turn.question, () => this.#conversation.retry(turn)),
      showSource: (turn, mark) => this.#find(`#${sourceId(turn, mark)}`)?.focus(),
      showMark: (turn, mark) => this.#find(`[data-mark="${markKey(turn, mark)}"]`)?.focus(),
    };
  }

  #setAids(aids: ReadingAids): void {
    this.aids = aids;
    keepAids(aids);
    tell(this, 'wenbao-reading', { aids });
  }

  get #isPage(): boolean {
    return this.layout === 'page';
  }

  #takeChange(): void {
    if (this.#isPage) keepTurns(this.#conversation.turns);
    this.requestUpdate();
  }

  #begin(question: string, run: () => Promise<void>): void {
    if (this.#conversation.isRunning || question.trim() === '') return;
    this.#isFollowing = true;
    this.status = words.searching;
    tell(this, 'wenbao-ask', { question });
    void run();
  }

  #takeEvent(event: TurnEvent): void {
    if (event.type === 'waiting') {
      // Once a wait: who listens does not want every second told.
      const { secondsLeft, seconds } = event;
      if (secondsLeft === seconds) this.status = waitingForPlace(seconds);
      return;
    }
    if (event.type === 'understood') this.status = words.searching;
    if (event.type === 'end') this.status = answerFinished(event.answer.citations.length);
    if (event.type === 'end') this.announcement = event.answer.announcement;
    if (event.type === 'error') this.status = '';
    tellEnding(this, event);
  }

  async #loadAnnouncement(): Promise<void> {
    this.announcement = await loadAnnouncement(this.#root);
  }

  async #loadExamples(): Promise<void> {
    if (this.hasAttribute('examples')) return;
    this.examples = await loadExamples(this.#root, this.regions);
  }

  async #rate(turn: ShownTurn, verdict: Verdict): Promise<void> {
    const isKept = await this.#conversation.rate(turn, verdict);
    this.status = isKept ? words.thanks : words.feedbackFailed;
  }

  async #copy(key: string, text: string): Promise<void> {
    const isCopied = await copyText(text);
    this.copied = isCopied ? key : undefined;
    this.status = isCopied ? words.copied : words.copyFailed;
  }

  /**
   * A button that goes away with the change it makes (an example, stop, retry) takes the focus with
   * it. The log gets it then, not the field: there it would open a phone's keyboard over the answer.
   */
  #keepFocus(): void {
    if (!this.#hadFocus || this.shadowRoot?.activeElement) return;
    this.#find('.log')?.focus({ preventScroll: true });
  }

  /** Puts the question at the top of the log: the answer then grows below it, and nothing jumps. */
  #scrollToLastTurn(): void {
    const log = this.#find('.log');
    const question = this.#find('.turn:last-child .question');
    if (this.#isPage) question?.scrollIntoView({ block: 'start' });
    else if (log && question) log.scrollTop = question.offsetTop - marginAbove;
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }
}
