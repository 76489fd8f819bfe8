import type { PositionRange } from './accepted-positions.ts';
import type { ScoredPosition } from './best-positions.ts';
import { impactOf, rarityOf } from './bm25.ts';
import type { KeywordEntry } from './collect-postings.ts';
import { KeywordPart, type Gains, type PartNorms } from './keyword-part.ts';
import { PartPlaces, placeReports } from './part-places.ts';
import { sumOf } from './posting-bounds.ts';

export type { KeywordEntry, ScoredPosition };

/** A part of a keyword index, and where what it holds stands in the whole. */
export type PlacedKeywords = { readonly part: KeywordPart; readonly places: PartPlaces };

type SearchedPart = PlacedKeywords & { readonly norms: PartNorms };

/**
 * BM25F over one part or several, as if all stood in one: how rare a word is and how long passages
 * are is counted over all of them, without those that count no more. Exact and immutable.
 */
export class KeywordIndex {
  readonly #parts: readonly SearchedPart[];
  /** Counted when it is first asked for: only an index of several parts needs it. */
  #whereabouts: Whereabouts | undefined;
  readonly #rarities = new Map<string, number | undefined>();
  /** Passage ids by position. */
  readonly ids: readonly string[];

  private constructor(parts: readonly PlacedKeywords[]) {
    const average = averageOver(parts);
    this.#parts = parts.map((one) => ({ ...one, norms: one.part.normsFor(average) }));
    this.ids = idsInTurn(parts);
  }

  static over(parts: readonly PlacedKeywords[]): KeywordIndex {
    return new KeywordIndex(parts);
  }

  /** An index of one part. */
  static build(entries: Iterable<KeywordEntry>): KeywordIndex {
    return KeywordIndex.ofOne(KeywordPart.of(entries));
  }

  static ofOne(part: KeywordPart): KeywordIndex {
    const held = [{ reportId: '', passages: part.size }];
    const places = new PartPlaces(placeReports([{ held, gone: new Set() }]), part.size);
    return new KeywordIndex([{ part, places }]);
  }

  /** How rare a token is, ln(1 + (N − n + ½)/(n + ½)); undefined for one that never occurs. */
  rarity(token: string): number | undefined {
    if (this.#rarities.has(token)) return this.#rarities.get(token);
    if (this.#rarities.size >= mostRarities) this.#rarities.clear();
    const rarity = this.#countRarity(token);
    this.#rarities.set(token, rarity);
    return rarity;
  }

  #countRarity(token: string): number | undefined {
    const having = this.#parts.reduce(
      (sum, { part, places }) => sum + part.having(token, places.goneRanges),
      0,
    );
    return having === 0 ? undefined : rarityOf(having, this.ids.length);
  }

  /**
   * The score of a passage of average length that has each of these tokens once. Tokens that no
   * passage has count, too: as the rarest of all.
   */
  fullScore(tokens: ReadonlyMap<string, number>): number {
    const rarest = rarityOf(0, this.ids.length);
    const gains = [...tokens].map(
      ([token, weight]) => Math.max(0, weight) * (this.rarity(token) ?? rarest),
    );
    return impactOf(1, 1) * gains.reduce((sum, gain) => sum + gain, 0);
  }

  /** Whether a token stands in the passage at a position. */
  holds(token: string, position: number): boolean {
    const [only] = this.#parts;
    if (this.#parts.length === 1 && only?.places.isWhole) return only.part.holds(token, position);
    this.#whereabouts ??= whereaboutsOf(this.#parts, this.ids.length);
    const part = this.#parts[this.#whereabouts.parts[position] ?? -1]?.part;
    return part?.holds(token, this.#whereabouts.positions[position] ?? 0) ?? false;
  }

  /**
   * The best `limit` positions that `accepts` lets through; ties in order of position. A token
   * whose weight is not above 0 finds nothing.
   */
  search(query: {
    readonly tokens: ReadonlyMap<string, number>;
    readonly limit: number;
    readonly accepts?: (position: number) => boolean;
  }): readonly ScoredPosition[] {
    const gains = this.#gainsOf(query.tokens);
    return this.#merged((one) => {
      const accepts = acceptedIn(one.places, query.accepts);
      return one.part.search({ gains, norms: one.norms, limit: query.limit, accepts });
    }).slice(0, query.limit);
  }

  /** The best `limit` positions of each range, the best of all first. */
  searchEach(query: {
    readonly tokens: ReadonlyMap<string, number>;
    readonly limit: number;
    /** In ascending order, each within one report. */
    readonly ranges: readonly PositionRange[];
  }): readonly ScoredPosition[] {
    const gains = this.#gainsOf(query.tokens);
    return this.#merged(({ part, places, norms }) => {
      const ranges = places.inPart(query.ranges);
      if (ranges.length === 0) return [];
      return part.searchEach({ gains, norms, limit: query.limit, ranges });
    });
  }

  /** What each part finds, at its positions in the whole, best first. */
  #merged(find: (part: SearchedPart) => readonly ScoredPosition[]): readonly ScoredPosition[] {
    const [only] = this.#parts;
    if (this.#parts.length === 1 && only?.places.isWhole) return find(only);
    return this.#parts
      .flatMap((one) =>
        find(one).map(({ position, score }) => ({
          position: one.places.inWhole(position),
          score,
        })),
      )
      .sort((a, b) => b.score - a.score || a.position - b.position);
  }

  #gainsOf(tokens: ReadonlyMap<string, number>): Gains {
    const gains = new Map<string, number>();
    for (const [token, weight] of tokens) {
      const rarity = weight > 0 ? this.rarity(token) : undefined;
      if (rarity !== undefined) gains.set(token, weight * rarity);
    }
    return gains;
  }
}

/** By position in the whole: the number of the part, and the position there. */
type Whereabouts = { readonly parts: Uint16Array; readonly positions: Uint32Array };

function whereaboutsOf(all: readonly PlacedKeywords[], size: number): Whereabouts {
  const [parts, positions] = [new Uint16Array(size), new Uint32Array(size)];
  for (const [number, { part, places }] of all.entries()) {
    for (let position = 0; position < part.size; position++) {
      const whole = places.inWhole(position);
      if (whole < 0) continue;
      parts[whole] = number;
      positions[whole] = position;
    }
  }
  return { parts, positions };
}

// Of the words of some thousand questions; then it is filled anew.
const mostRarities = 50_000;

/** Undefined where all of a part is accepted. */
function acceptedIn(
  places: PartPlaces,
  accepts: ((position: number) => boolean) | undefined,
): ((position: number) => boolean) | undefined {
  if (places.isWhole) return accepts;
  return (position) => {
    const whole = places.inWhole(position);
    return whole >= 0 && (accepts?.(whole) ?? true);
  };
}

function averageOver(parts: readonly PlacedKeywords[]): number {
  const counts = parts.map(({ places }) => places.count);
  const lengths = parts.map(({ part, places }) => {
    const all = part.postings.lengths;
    const gone = places.goneRanges.map(({ start, end }) => sumOf(all.subarray(start, end)));
    return gone.reduce((sum, one) => sum - one, sumOf(all));
  });
  const passages = sum(counts);
  return passages === 0 ? 0 : sum(lengths) / passages;
}

function idsInTurn(parts: readonly PlacedKeywords[]): readonly string[] {
  const [only] = parts;
  if (parts.length === 1 && only?.places.isWhole) return only.part.postings.ids;
  const ids = Array<string>(sum(parts.map(({ places }) => places.count))).fill('');
  for (const { part, places } of parts) {
    for (const [position, id] of part.postings.ids.entries()) {
      const whole = places.inWhole(position);
      if (whole >= 0) ids[whole] = id;
    }
  }
  return ids;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
