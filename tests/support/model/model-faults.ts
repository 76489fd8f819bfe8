import type { ModelScript } from './fake-model-server.ts';

/** Every fault that a model's endpoint is known to have, by name; `text` is what it would say. */
export const modelFaults = {
  silent: () => ({ type: 'silence', after: '' }),
  'silent-midway': (text) => ({ type: 'silence', after: half(text) }),
  drip: (text) => ({ type: 'drip', text, everyMilliseconds: 200 }),
  slow: (text) => ({ type: 'text', text, chunkSizes: [1], pauseMilliseconds: 30 }),
  reset: () => ({ type: 'closed', after: '' }),
  'reset-midway': (text) => ({ type: 'closed', after: half(text) }),
  'status-400': () => ({ type: 'status', status: 400 }),
  'status-401': () => ({ type: 'status', status: 401 }),
  'status-403': () => ({ type: 'status', status: 403 }),
  'status-404': () => ({ type: 'status', status: 404 }),
  'status-407': () => ({ type: 'status', status: 407 }),
  'status-408': () => ({ type: 'status', status: 408 }),
  'status-429': () => ({ type: 'status', status: 429 }),
  'status-429-wait-1': () => ({ type: 'status', status: 429, retryAfter: '1' }),
  'status-429-wait-3600': () => ({ type: 'status', status: 429, retryAfter: '3600' }),
  'status-500': () => ({ type: 'status', status: 500 }),
  'status-502-html': () => ({ type: 'status', status: 502, body: 'html' }),
  'status-503': () => ({ type: 'status', status: 503 }),
  html: () => ({ type: 'html' }),
  'broken-json': () => ({ type: 'broken_json' }),
  malformed: () => ({ type: 'malformed', after: '' }),
  'malformed-midway': (text) => ({ type: 'malformed', after: half(text) }),
  'error-event': (text) => ({ type: 'error_event', after: half(text) }),
  'empty-choices': () => ({ type: 'empty_choices' }),
  'huge-line': () => ({ type: 'huge_line', bytes: 50_000_000 }),
  unfinished: (text) => ({ type: 'no_done', after: half(text) }),
  'no-done': (text) => ({ type: 'text', text, withoutDone: true }),
  'cut-characters': (text) => ({ type: 'text', text, bytesPerWrite: 7 }),
  'finish-length': (text) => ({ type: 'text', text: half(text), finish: 'length' }),
  'finish-content-filter': () => ({ type: 'text', text: '', finish: 'content_filter' }),
  'tool-calls': () => ({ type: 'text', text: '', finish: 'tool_calls' }),
  'reasoning-field': (text) => ({ type: 'text', text, thought: { words: thought, as: 'field' } }),
  'reasoning-of-ollama': (text) => ({
    ...{ type: 'text', text },
    thought: { words: thought, as: 'ollama_field' },
  }),
  'whole-reply': (text) => ({ type: 'text', text, isWhole: true }),
  'reasoning-tags': (text) => ({
    ...{ type: 'text', text, chunkSizes: [3] },
    thought: { words: thought, as: 'tags' },
  }),
  'doubled-chunks': (text) => ({ type: 'text', text, isDoubled: true }),
  'unknown-fields': (text) => ({ type: 'text', text, more: { object: 1, surprise: [null] } }),
  'nonsense-usage': (text) => ({ type: 'text', text, usageIsNonsense: true }),
  empty: () => ({ type: 'text', text: '' }),
  endless: (text) => ({ type: 'text', text: text.repeat(1000), chunkSizes: [100] }),
} satisfies Readonly<Record<string, (text: string) => ModelScript>>;

export type ModelFaultName = keyof typeof modelFaults;

/** What a model thinks aloud must never be seen, its numbers least of all. */
export const thought = '先想一想：也许增长88%？<b>不对</b>。';

function half(text: string): string {
  const characters = Array.from(text);
  return characters.slice(0, Math.ceil(characters.length / 2)).join('');
}
