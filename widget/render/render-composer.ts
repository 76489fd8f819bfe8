import { html, nothing, type TemplateResult } from 'lit';
import { isSendKey } from '../send-key.ts';
import { words } from '../wording/words.ts';

export type ComposerOptions = {
  readonly placeholder: string;
  readonly isRunning: boolean;
  readonly send: (question: string) => void;
  readonly stop: () => void;
};

/** Longer questions are none; the server has its own limit and says so. */
const maximumCharacters = 500;

/**
 * The field and its buttons. Stop is a button of its own and not a send button that changed: a
 * double click on "send" must not stop what it has just started. Send stays in place while a
 * question runs, so that focus on it is not lost.
 */
export function renderComposer(options: ComposerOptions): TemplateResult {
  const { placeholder, isRunning, stop } = options;
  const submit = (event: Event) => {
    event.preventDefault();
    sendFrom(event.currentTarget as HTMLFormElement, options);
  };
  return html`<form class="composer" part="composer" @submit=${submit}>
    <label for="question">${words.questionLabel}</label>
    <textarea
      id="question"
      rows="2"
      maxlength=${maximumCharacters}
      placeholder=${placeholder}
      autocomplete="off"
      enterkeyhint="send"
      aria-describedby="keys"
      @keydown=${sendOnEnter}
    ></textarea>
    <div class="row">
      <span class="small keys" id="keys">${words.keys}</span>
      ${isRunning ? html`<button type="button" @click=${stop}>${words.stop}</button>` : nothing}
      <button type="submit" class="primary" aria-disabled=${isRunning}>${words.send}</button>
    </div>
  </form>`;
}

function sendOnEnter(event: KeyboardEvent): void {
  if (!isSendKey(event)) return;
  event.preventDefault();
  (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
}

/** A question typed while another runs stays in the field until it can be sent. */
function sendFrom(form: HTMLFormElement, { isRunning, send }: ComposerOptions): void {
  const field = form.querySelector('textarea');
  if (isRunning || !field) return;
  const question = field.value.trim();
  if (question === '') {
    field.focus();
    return;
  }
  field.value = '';
  send(question);
}
