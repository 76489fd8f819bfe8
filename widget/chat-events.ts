import type { Answer, AnswerEvent, PublicError } from '../server/answer/answer.ts';
import type { ReadingAids } from './reading-aids.ts';

/** What `<wenbao-chat>` tells the page around it: enough for a portal to count and to react. */
export type ChatEvents = {
  'wenbao-ask': { readonly question: string };
  'wenbao-answer': { readonly answer: Answer };
  'wenbao-error': { readonly error: PublicError };
  'wenbao-reading': { readonly aids: ReadingAids };
};

declare global {
  interface HTMLElementEventMap {
    'wenbao-ask': CustomEvent<ChatEvents['wenbao-ask']>;
    'wenbao-answer': CustomEvent<ChatEvents['wenbao-answer']>;
    'wenbao-error': CustomEvent<ChatEvents['wenbao-error']>;
    'wenbao-reading': CustomEvent<ChatEvents['wenbao-reading']>;
  }
}

/** Sends an event up through the shadow root to whoever listens on the page. */
export function tell<Name extends keyof ChatEvents>(
  element: HTMLElement,
  name: Name,
  detail: ChatEvents[Name],
): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** Tells the page how a question ended; what comes before the end is the widget's own affair. */
export function tellEnding(element: HTMLElement, event: AnswerEvent): void {
  if (event.type === 'end') tell(element, 'wenbao-answer', { answer: event.answer });
  if (event.type === 'error') tell(element, 'wenbao-error', { error: event.error });
}
