import { scriptFolder } from '../script-folder.ts';

/** Root of the server: the scripts of the pages stand one folder below it, in `assets/`. */
export const root = new URL('../', scriptFolder).href;

/** What came of asking the server: the value, or why there is none. */
export type Loaded<Value> =
  | { readonly kind: 'found'; readonly value: Value }
  | { readonly kind: 'missing' }
  /** It was here and was taken away. */
  | { readonly kind: 'removed' }
  | { readonly kind: 'failed' };

/** Fetches JSON from the API. The shape is the server's promise; both sides stand in one project. */
export async function loadJson<Value>(path: string): Promise<Loaded<Value>> {
  try {
    const reply = await fetch(new URL(path, root));
    if (reply.status === 404) return { kind: 'missing' };
    if (reply.status === 410) return { kind: 'removed' };
    if (!reply.ok) return { kind: 'failed' };
    return { kind: 'found', value: (await reply.json()) as Value };
  } catch {
    return { kind: 'failed' };
  }
}
