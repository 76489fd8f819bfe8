/** The one function of js-yaml 4 that is used: it has no types of its own. */
declare module 'js-yaml' {
  /** @throws YAMLException naming the line */
  export function load(text: string): unknown;
}
