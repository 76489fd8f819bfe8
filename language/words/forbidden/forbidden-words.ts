import { createHash } from 'node:crypto';
import { hasTraditional } from '../../characters/simplify.ts';
import { normaliseText } from '../../characters/normalise-text.ts';

/** A forbidden word as it is listed, and where it stands: `[start, end)` in UTF-16 code units. */
export type ForbiddenHit = {
  readonly word: string;
  readonly start: number;
  readonly end: number;
};

type Lists = { readonly words: readonly string[]; readonly exceptions: readonly string[] };

/** A character as it is compared, and where it stands. */
type Sign = { readonly character: string; readonly start: number; readonly end: number };

type Node = { readonly next: Map<string, Node>; word?: string };

/**
 * Finds forbidden words however they are written: in full width, in traditional characters, with
 * something invisible or a sign such as `*` between two characters. Of words that begin at one place
 * the longest counts, and one that lies within an exception does not.
 */
export class ForbiddenWords {
  /** Another one for another list. */
  readonly version: string;
  readonly #words: Node;
  readonly #exceptions: Node;

  constructor({ words, exceptions }: Lists) {
    this.version = createHash('sha256')
      .update(JSON.stringify([words, exceptions]))
      .digest('hex');
    this.#words = treeOf(words);
    this.#exceptions = treeOf(exceptions);
  }

  /** Whether there are none. */
  get isEmpty(): boolean {
    return this.#words.next.size === 0;
  }

  /** The words that stand in a text, from its beginning, none within another. */
  find(text: string): readonly ForbiddenHit[] {
    if (this.isEmpty) return [];
    const signs = signsOf(text);
    const spared = signs.flatMap((_, at) => longestAt(signs, at, this.#exceptions) ?? []);
    const hits: ForbiddenHit[] = [];
    let free = 0;
    for (const [at, { start }] of signs.entries()) {
      const found = start < free ? undefined : longestAt(signs, at, this.#words);
      if (!found || spared.some((other) => liesIn(found, other))) continue;
      hits.push(found);
      free = found.end;
    }
    return hits;
  }
}

function treeOf(words: readonly string[]): Node {
  const root: Node = { next: new Map() };
  for (const word of words) {
    let node = root;
    for (const character of word) {
      const next = node.next.get(character) ?? { next: new Map<string, Node>() };
      node.next.set(character, next);
      node = next;
    }
    node.word = word;
  }
  return root;
}

/** The characters of a text as `normaliseText` has them; what it leaves out is none. */
function signsOf(text: string): readonly Sign[] {
  const isPlain = !hasTraditional(text);
  const signs: Sign[] = [];
  let start = 0;
  for (const written of text) {
    const end = start + written.length;
    const folded = isPlain && isHan.test(written) ? written : normaliseText(written);
    for (const character of folded) signs.push({ character, start, end });
    start = end;
  }
  return signs;
}

const isHan = /^\p{Script=Han}$/u;
// Put between two characters so that nobody finds the word. A comma or a full stop ends what was said.
const isFiller = /^[ .*·•_\-|/~+]$/u;

function longestAt(signs: readonly Sign[], at: number, tree: Node): ForbiddenHit | undefined {
  const start = signs[at]?.start ?? 0;
  let longest: ForbiddenHit | undefined;
  let node = tree;
  let last = '';
  for (let index = at; index < signs.length; index++) {
    const { character, end } = signs[index] ?? { character: '', end: 0 };
    const next = node.next.get(character);
    if (next) [node, last] = [next, character];
    else if (!isHan.test(last) || !isFiller.test(character)) break;
    if (next?.word !== undefined) longest = { word: next.word, start, end };
  }
  return longest;
}

function liesIn(hit: ForbiddenHit, other: ForbiddenHit): boolean {
  return hit.start >= other.start && hit.end <= other.end;
}
