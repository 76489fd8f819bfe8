import { html, type TemplateResult } from 'lit';
import type { Run } from './highlight-text.ts';

/** Words as they stand, marked where they are the ones that the address asks for. */
export function renderRun({ text, isMarked }: Run): TemplateResult | string {
  return isMarked ? html`<mark tabindex="-1">${text}</mark>` : text;
}
