import MiniSearch, { type Options } from 'minisearch';
import type { KeywordEntry } from '../search/index/keyword-index.ts';

type IndexedPassage = { readonly id: number } & Readonly<Record<string, string | number>>;

/** MiniSearch over the same tokens and with the same weights. */
export class MiniSearchIndex {
  readonly #index: MiniSearch<IndexedPassage>;
  readonly #weights: readonly number[];

  private constructor(index: MiniSearch<IndexedPassage>, weights: readonly number[]) {
    this.#index = index;
    this.#weights = weights;
  }

  /** @param weights of the fields, in the order in which entries name them. */
  static withFields(weights: readonly number[]): MiniSearchIndex {
    return new MiniSearchIndex(new MiniSearch(optionsFor(weights)), weights);
  }

  static load(json: string, weights: readonly number[]): MiniSearchIndex {
    return new MiniSearchIndex(MiniSearch.loadJSON(json, optionsFor(weights)), weights);
  }

  save(): string {
    return JSON.stringify(this.#index);
  }

  add({ fields }: KeywordEntry): void {
    const texts = fields.map(({ tokens }, at) => [fieldName(at), tokens.join('\n')]);
    this.#index.add({ ...Object.fromEntries(texts), id: this.#index.documentCount });
  }

  /** Positions of the best passages that hold any of the tokens. */
  search(tokens: Iterable<string>, limit: number): readonly number[] {
    const boost = Object.fromEntries(this.#weights.map((weight, at) => [fieldName(at), weight]));
    const found = this.#index.search([...tokens].join('\n'), { boost });
    return found.slice(0, limit).map(({ id }) => Number(id));
  }
}

// Tokens are cut by us and stay as they are.
function optionsFor(weights: readonly number[]): Options<IndexedPassage> {
  return {
    fields: weights.map((_, at) => fieldName(at)),
    tokenize: (text) => (text === '' ? [] : text.split('\n')),
    processTerm: (term) => term,
  };
}

function fieldName(at: number): string {
  return `field${at}`;
}
