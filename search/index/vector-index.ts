import { acceptedPositions, type AcceptedPositions } from './accepted-positions.ts';
import type { PartPlaces } from './part-places.ts';
import type { SimilarPosition, VectorPart } from './vector-part.ts';

export type { SimilarPosition };

/** A part of a vector index, and where what it holds stands in the whole. */
export type PlacedVectors = { readonly part: VectorPart; readonly places: PartPlaces };

type VectorQuery = {
  readonly vector: Float32Array;
  readonly limit: number;
  /** All positions when absent. */
  readonly among?: AcceptedPositions | undefined;
};

/** Nearest neighbours in one part or several; positions are those of the index as a whole. */
export class VectorIndex {
  readonly #parts: readonly PlacedVectors[];

  private constructor(parts: readonly PlacedVectors[]) {
    this.#parts = parts;
  }

  static over(parts: readonly PlacedVectors[]): VectorIndex {
    return new VectorIndex(parts);
  }

  /** Of how many passages the vectors are here. */
  get size(): number {
    return this.#parts.reduce((sum, { places }) => sum + places.count, 0);
  }

  /** The most similar positions among those accepted, at most `limit`. */
  search(query: VectorQuery): readonly SimilarPosition[] {
    const [only] = this.#parts;
    if (this.#parts.length === 1 && only?.places.isWhole) return only.part.search(query);
    return this.#parts
      .flatMap((one) => searchPart(one, query))
      .sort((a, b) => b.similarity - a.similarity || a.position - b.position)
      .slice(0, Math.max(0, query.limit));
  }
}

function searchPart(
  { part, places }: PlacedVectors,
  { vector, limit, among }: VectorQuery,
): readonly SimilarPosition[] {
  const accepted = acceptedInPart(part.size, places, among);
  return part.search({ vector, limit, among: accepted }).map(({ position, similarity }) => ({
    position: places.inWhole(position),
    similarity,
  }));
}

/** Undefined where every position of the part is accepted. */
function acceptedInPart(
  size: number,
  places: PartPlaces,
  among: AcceptedPositions | undefined,
): AcceptedPositions | undefined {
  if (!among && places.count === size) return undefined;
  const everywhere = [{ start: 0, end: Number.MAX_SAFE_INTEGER }];
  return acceptedPositions(places.inPart(among?.ranges ?? everywhere), size);
}
