/** One gold file as read from disk. `name` is what error messages call it. */
export type GoldFile = { readonly name: string; readonly text: string };

/**
 * One question of a file before it is checked: a value in the shared format's own words, or what
 * kept it from being read. `place` is the file and the line, for people.
 */
export type GoldEntry =
  | { readonly place: string; readonly value: unknown }
  | { readonly place: string; readonly fault: string; readonly cause?: unknown };
