/**
 * What `work` makes of each item, with its number and in their order, while it works on the next
 * ones already: so many at once.
 */
export async function* readAhead<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [number, Result]> {
  const waiting = items.values();
  const begun: Promise<Result>[] = [];
  const begin = () => {
    const next = waiting.next();
    if (next.done) return;
    const result = work(next.value);
    // Whoever takes it hears of its failure; nobody may be there any more to take the last ones.
    result.catch(() => undefined);
    begun.push(result);
  };
  for (let number = 0; number < atOnce; number++) begin();
  for (let number = 0; number < items.length; number++) {
    const result = await begun.shift();
    begin();
    yield [number, result as Result];
  }
}
