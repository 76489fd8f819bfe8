/** A passage by its position in the index; a higher score is better. */
export type ScoredPosition = { readonly position: number; readonly score: number };

/**
 * The best `limit` of what it is given; of equal scores the earlier position is the better. Below
 * the limit it only collects, then it becomes a heap with the worst on top (Williams, "Algorithm
 * 232: Heapsort", 1964), in typed arrays: most queries give it thousands and keep few.
 */
export class BestPositions {
  readonly #scores: Float64Array;
  readonly #positions: Uint32Array;
  #size = 0;

  constructor(limit: number) {
    this.#scores = new Float64Array(limit);
    this.#positions = new Uint32Array(limit);
  }

  /** Only a score above this one can still enter; 0 while any can. */
  get threshold(): number {
    return this.#size < this.#scores.length ? 0 : (this.#scores[0] ?? Infinity);
  }

  /** Positions come in ascending order. */
  add(position: number, score: number): void {
    const limit = this.#scores.length;
    if (this.#size < limit) {
      this.#put(this.#size++, position, score);
      if (this.#size === limit) this.#makeHeap();
    } else if (score > this.threshold) {
      this.#sink(0, position, score);
    }
  }

  /** Best first. */
  sorted(): readonly ScoredPosition[] {
    const found = Array.from({ length: this.#size }, (_, slot) => ({
      position: this.#positions[slot] ?? 0,
      score: this.#scores[slot] ?? 0,
    }));
    return found.sort((a, b) => b.score - a.score || a.position - b.position);
  }

  #makeHeap(): void {
    for (let slot = (this.#size >>> 1) - 1; slot >= 0; slot--) {
      this.#sink(slot, this.#positions[slot] ?? 0, this.#scores[slot] ?? 0);
    }
  }

  /** Puts an element at `slot` or below, wherever it is worse than all beneath it. */
  #sink(slot: number, position: number, score: number): void {
    let hole = slot;
    for (;;) {
      const child = this.#worseChild(hole);
      const childScore = this.#scores[child] ?? Infinity;
      const childPosition = this.#positions[child] ?? 0;
      if (childScore > score || (childScore === score && childPosition < position)) break;
      this.#put(hole, childPosition, childScore);
      hole = child;
    }
    this.#put(hole, position, score);
  }

  /** A slot past the end where there is no child. */
  #worseChild(slot: number): number {
    const left = 2 * slot + 1;
    const right = left + 1;
    if (right >= this.#size) return left;
    const leftScore = this.#scores[left] ?? 0;
    const rightScore = this.#scores[right] ?? 0;
    if (leftScore !== rightScore) return leftScore < rightScore ? left : right;
    return (this.#positions[left] ?? 0) > (this.#positions[right] ?? 0) ? left : right;
  }

  #put(slot: number, position: number, score: number): void {
    this.#positions[slot] = position;
    this.#scores[slot] = score;
  }
}
