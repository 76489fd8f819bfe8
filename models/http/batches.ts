/** `inBatches(['a', 'b', 'c'], 2) // => [['a', 'b'], ['c']]` */
export function inBatches<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Results in the order of the items. The first failure stops the others, their waiting too. */
export async function severalAtOnce<In, Out>(
  items: readonly In[],
  options: { readonly atOnce: number; readonly signal?: AbortSignal | undefined },
  work: (item: In, signal: AbortSignal) => Promise<Out>,
): Promise<readonly Out[]> {
  const failed = new AbortController();
  const signals = [failed.signal, options.signal].filter((each) => each !== undefined);
  const signal = AbortSignal.any(signals);
  const results: Out[] = [];
  const left = items.entries();
  const lane = async () => {
    for (const [at, item] of left) {
      signal.throwIfAborted();
      results[at] = await work(item, signal);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.atOnce }, lane));
    return results;
  } catch (error) {
    failed.abort(error);
    throw error;
  }
}
