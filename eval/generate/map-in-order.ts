/**
 * Works on several values at once and gives the results in the order of the values. `shouldStop` is
 * asked before each is begun; those never begun are `undefined`.
 */
export async function mapInOrder<Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
  {
    concurrency,
    shouldStop = () => false,
  }: { readonly concurrency: number; readonly shouldStop?: () => boolean },
): Promise<readonly (Result | undefined)[]> {
  const results: (Result | undefined)[] = values.map(() => undefined);
  const waiting = values.entries();
  const workOn = async () => {
    for (const [at, value] of waiting) {
      if (shouldStop()) return;
      results[at] = await work(value);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, workOn));
  return results;
}
