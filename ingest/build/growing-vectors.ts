import { VectorPart, type VectorPartBuilder } from '../../search/index/vector-part.ts';
import type { SourcePart } from './source-part.ts';

const mostProbes = 20;
// One in so many: the last vectors are asked for as well as the first.
const probeEvery = 64;

/** The vectors of a part while it grows; how long they are shows with the first of them. */
export class GrowingVectors {
  readonly #passages: number;
  #builder: VectorPartBuilder | undefined;
  #added = 0;
  readonly #probes: Float32Array[] = [];
  dimensions = 1;

  constructor(passages: number) {
    this.#passages = passages;
  }

  /**
   * Goes on from the graph of a part where it can: nothing of it is gone, and nothing was added
   * yet. Else its vectors are to be added one by one.
   */
  beginWith({ vectors, live, goneRanges, dimensions }: SourcePart): boolean {
    if (this.#builder || goneRanges.length > 0 || live === 0) return false;
    this.dimensions = dimensions;
    this.#builder = vectors.grow(this.#passages - live);
    return true;
  }

  add(vector: Float32Array): void {
    this.#begun(vector.length).add(vector);
    if (this.#added++ % probeEvery === 0 && this.#probes.length < mostProbes) {
      this.#probes.push(vector.slice());
    }
  }

  finish(): VectorPart {
    return this.#begun(this.dimensions).finish();
  }

  /** Some of the vectors added, to be found again; a vector of nothing is like no other. */
  get probes(): readonly Float32Array[] {
    return this.#probes.filter((vector) => vector.some((value) => value !== 0));
  }

  #begun(dimensions: number): VectorPartBuilder {
    if (!this.#builder) {
      this.dimensions = dimensions;
      this.#builder = VectorPart.begin(this.#passages, dimensions);
    }
    return this.#builder;
  }
}
