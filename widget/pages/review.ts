import { html, nothing, render, type TemplateResult } from 'lit';
import { reviewClient, type Session } from './review-client.ts';
import { ReviewDesk } from './review-desk.ts';
import { renderScreen } from './render-review.ts';
import { exportFieldNames, reviewWords as words } from './review-words.ts';
import { saveFile } from './save-file.ts';
import { commentKeys } from './review-rows.ts';

const place = document.querySelector<HTMLElement>('#review');
if (place) start(place);

/** The rater is asked once a session; the token leaves the browser with the tab. */
function start(place: HTMLElement): void {
  place.replaceChildren();
  const session = keptSession();
  if (session) void enter(place, session);
  else render(renderSignIn(place, ''), place);
}

async function enter(place: HTMLElement, session: Session): Promise<void> {
  const client = reviewClient(session);
  const desk = new ReviewDesk(client, {
    changed: () => draw(),
    turned: () => place.querySelector<HTMLElement>('#question')?.focus(),
  });
  const draw = () => {
    if (desk.state.isLockedOut) leave(place, words.wrongToken);
    else render(renderDesk(place, desk), place);
  };
  const first = await desk.begin();
  if (first.kind !== 'found') {
    leave(place, first.message || words.unreachable);
    return;
  }
  keepSession(session);
  stopListening = listen(place, desk);
  draw();
}

let stopListening: () => void = () => undefined;

function leave(place: HTMLElement, message: string): void {
  stopListening();
  sessionStorage.removeItem(sessionKey);
  render(renderSignIn(place, message), place);
}

function listen(place: HTMLElement, desk: ReviewDesk): () => void {
  stopListening();
  const onKey = (event: KeyboardEvent) => onPress(event, place, desk);
  const onHide = () => void desk.flush();
  document.addEventListener('keydown', onKey);
  window.addEventListener('pagehide', onHide);
  return () => {
    document.removeEventListener('keydown', onKey);
    window.removeEventListener('pagehide', onHide);
  };
}

function onPress(event: KeyboardEvent, place: HTMLElement, desk: ReviewDesk): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { target, key } = event;
  if (isTyping(target)) {
    if (key === 'Escape') (target as HTMLElement).blur();
    return;
  }
  const field = fieldFor(key, place);
  if (field) field.focus();
  else if (key === 'g') openGoldForm(place);
  else if (!desk.press(key)) return;
  event.preventDefault();
}

/** In a field for words a letter is a letter. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function fieldFor(key: string, place: HTMLElement): HTMLElement | null {
  const index = commentKeys.findIndex((one) => one === key);
  return index < 0 ? null : place.querySelector<HTMLElement>(`#comment-${index}`);
}

function openGoldForm(place: HTMLElement): void {
  const form = place.querySelector<HTMLDetailsElement>('#gold-form');
  if (!form) return;
  form.open = !form.open;
  if (form.open) form.querySelector('textarea')?.focus();
}

function renderDesk(place: HTMLElement, desk: ReviewDesk): TemplateResult {
  const { screen, message, isDone } = desk.state;
  return html`<p class="message" role="status">${message}</p>
    ${isDone ? html`<p class="hint">${words.allDone}</p>` : nothing}
    ${screen ? renderScreen(screen, desk) : html`<p class="card">${words.empty}</p>`}
    <p class="muted keys">${words.keys}</p>
    ${renderTables(desk)}
    <p>
      <button
        type="button"
        class="plain"
        @click=${() => void desk.flush().then(() => leave(place, ''))}
      >
        ${words.leave}
      </button>
    </p>`;
}

function renderTables(desk: ReviewDesk): TemplateResult {
  const chosenField = (event: Event) =>
    (event.currentTarget as HTMLElement).closest('.tables')?.querySelector('select')?.value ??
    'correctness';
  const save = (format: 'csv' | 'jsonl') => async (event: Event) => {
    const table = await desk.table(format, chosenField(event));
    if (table) saveFile(`ratings.${format}`, table);
  };
  const takeIn = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) await desk.takeIn(await file.text());
    input.value = '';
  };
  return html`<section class="tables">
    <label
      >${words.exportLabel}
      <select>
        ${Object.entries(exportFieldNames).map(
          ([field, name]) => html`<option value=${field}>${name}</option>`,
        )}
      </select></label
    >
    <button type="button" @click=${save('csv')}>${words.exportCsv}</button>
    <button type="button" @click=${save('jsonl')}>${words.exportJsonl}</button>
    <label>${words.import} <input type="file" accept=".csv,.jsonl" @change=${takeIn} /></label>
  </section>`;
}

function renderSignIn(place: HTMLElement, message: string): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const [token, rater] = [fields.get('token'), fields.get('rater')];
    if (typeof token !== 'string' || typeof rater !== 'string' || rater.trim() === '') return;
    void enter(place, { token: token.trim(), rater: rater.trim() });
  };
  return html`<form class="card fields sign-in" @submit=${submit}>
    <h1>${words.signInTitle}</h1>
    <label
      >${words.token}<input name="token" type="password" required autocomplete="current-password"
    /></label>
    <label
      >${words.rater}<input name="rater" required maxlength="40" autocomplete="username" /><span
        class="muted"
        >${words.raterHint}</span
      ></label
    >
    <button type="submit">${words.enter}</button>
    <p role="alert" class="fault">${message}</p>
  </form>`;
}

const sessionKey = 'wenbao-review';

function keptSession(): Session | undefined {
  const kept = sessionStorage.getItem(sessionKey);
  return kept === null ? undefined : (JSON.parse(kept) as Session);
}

function keepSession(session: Session): void {
  sessionStorage.setItem(sessionKey, JSON.stringify(session));
}
