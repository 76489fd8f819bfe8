import { GrowingNumbers } from './growing-numbers.ts';
import type { KeywordPostings } from './keyword-file.ts';
import { boundsOf } from './posting-bounds.ts';
import { termTable } from './term-table.ts';

/** A passage as it is indexed: tokens by field, each field with its weight. */
export type KeywordEntry = {
  readonly id: string;
  readonly fields: readonly { readonly tokens: readonly string[]; readonly weight: number }[];
};

/**
 * Takes passages one by one and sorts their tokens into postings. In numbers from the start: ten
 * million small objects would take the collector of garbage longer than all the rest.
 */
export class PostingsCollector {
  readonly #ids: string[] = [];
  readonly #lengths: number[] = [];
  /** Terms are numbered as they are first met. */
  readonly #numberOfTerm = new Map<string, number>();
  /** The last posting of each term. */
  readonly #lastPosting = new GrowingNumbers((size) => new Uint32Array(size));
  // One element a posting, in the order of passages; and where those of each passage begin.
  readonly #terms = new GrowingNumbers((size) => new Uint32Array(size));
  readonly #frequencies = new GrowingNumbers((size) => new Float32Array(size));
  readonly #begins: number[] = [];

  add({ id, fields }: KeywordEntry): void {
    const begin = this.#terms.size;
    let length = 0;
    for (const { tokens, weight } of fields) {
      for (const token of tokens) this.#count(token, weight, begin);
      length += weight * tokens.length;
    }
    this.#ids.push(id);
    this.#begins.push(begin);
    this.#lengths.push(length);
  }

  /** The postings by term, the terms in order, each term's passages in order. */
  finish(): KeywordPostings {
    const terms = [...this.#numberOfTerm.keys()].toSorted();
    const placeOfTerm = this.#placesOf(terms);
    const termOf = this.#terms.taken().map((number) => placeOfTerm[number] ?? 0);
    const starts = startsOf(termOf, terms.length);
    const sorted = this.#sortByTerm(termOf, starts);
    const lengths = Float32Array.from(this.#lengths);
    return {
      ids: this.#ids,
      terms: termTable(terms),
      starts,
      lengths,
      ...sorted,
      bounds: boundsOf({ starts, lengths, ...sorted }),
    };
  }

  /** Adds to the passage's posting of the token, or makes one. */
  #count(token: string, weight: number, begin: number): void {
    const number = this.#numberOfTerm.get(token);
    const posting = number === undefined ? -1 : this.#lastPosting.at(number);
    if (posting >= begin) return this.#frequencies.add(posting, weight);
    const term = number ?? this.#newTerm(token);
    this.#lastPosting.set(term, this.#terms.size);
    this.#terms.push(term);
    this.#frequencies.push(weight);
  }

  #newTerm(token: string): number {
    const number = this.#numberOfTerm.size;
    this.#numberOfTerm.set(token, number);
    this.#lastPosting.push(0);
    return number;
  }

  /** Where each term, by its number, stands in order. */
  #placesOf(terms: readonly string[]): Uint32Array {
    const places = new Uint32Array(terms.length);
    for (const [place, term] of terms.entries()) places[this.#numberOfTerm.get(term) ?? 0] = place;
    return places;
  }

  /** Deals the postings out to their terms; passage by passage, so that positions ascend. */
  #sortByTerm(termOf: Uint32Array, starts: Uint32Array) {
    const found = this.#frequencies.taken();
    const next = starts.slice();
    const positions = new Uint32Array(termOf.length);
    const frequencies = new Float32Array(termOf.length);
    for (let position = 0; position < this.#lengths.length; position++) {
      const end = this.#begins[position + 1] ?? termOf.length;
      for (let posting = this.#begins[position] ?? end; posting < end; posting++) {
        const term = termOf[posting] ?? 0;
        const to = next[term] ?? 0;
        next[term] = to + 1;
        positions[to] = position;
        frequencies[to] = found[posting] ?? 0;
      }
    }
    return { positions, frequencies };
  }
}

/** Where each term's postings begin, and where the last one's end. */
function startsOf(termOf: Uint32Array, terms: number): Uint32Array {
  const starts = new Uint32Array(terms + 1);
  for (const term of termOf) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  return starts;
}
