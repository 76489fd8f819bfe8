type Numbers = Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer>;

/** A typed array that doubles when it is full. */
export class GrowingNumbers<Kind extends Numbers> {
  readonly #make: (size: number) => Kind;
  #numbers: Kind;
  #size = 0;

  constructor(make: (size: number) => Kind) {
    this.#make = make;
    this.#numbers = make(1024);
  }

  get size(): number {
    return this.#size;
  }

  push(number: number): void {
    if (this.#size === this.#numbers.length) {
      const larger = this.#make(2 * this.#size);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#size++] = number;
  }

  pop(): void {
    this.#size -= 1;
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  set(index: number, number: number): void {
    this.#numbers[index] = number;
  }

  add(index: number, number: number): void {
    this.set(index, this.at(index) + number);
  }

  /** What was pushed, without the room that is left. */
  taken(): Kind {
    return this.#numbers.subarray(0, this.#size) as Kind;
  }
}
