/** Places by number that are joined one to another, however long the chain between two is. */
export class JoinedPlaces {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, at) => at);
  }

  join(one: number, other: number): void {
    const [root, otherRoot] = [this.#rootOf(one), this.#rootOf(other)];
    this.#parents[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
  }

  /** The places that hang together, in order; one that is joined to none is alone. */
  groups(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (const at of this.#parents.keys()) {
      const group = groups.get(this.#rootOf(at));
      if (group) group.push(at);
      else groups.set(at, [at]);
    }
    return [...groups.values()];
  }

  #rootOf(at: number): number {
    let root = at;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    this.#parents[at] = root;
    return root;
  }
}
