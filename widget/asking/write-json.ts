/** What JSON can say; a field that is undefined is left out. */
export type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [name: string]: Json };

/**
 * The JSON of a value, whatever the page around has put on the prototypes: an old prototype.js gives
 * every array a `toJSON` that makes a string of it, and the server would refuse each question.
 *
 * `writeJson({ years: [2023], region: undefined }) // => '{"years":[2023]}'`
 */
export function writeJson(value: Json): string {
  if (Array.isArray(value)) return `[${listed(value as readonly Json[], writeJson)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const given = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${listed(given, ([name, field]) => `${JSON.stringify(name)}:${writeJson(field)}`)}}`;
}

function listed<Item>(items: readonly Item[], write: (item: Item) => string): string {
  return items.map((item) => write(item)).join(',');
}
