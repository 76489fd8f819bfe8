import type { ListedIndicator } from './figures-wire.ts';

/** The indicator of a name that was typed: that very name, or the commonest that holds it. */
export function findIndicator(
  typed: string,
  indicators: readonly ListedIndicator[],
): ListedIndicator | undefined {
  const name = typed.normalize('NFKC').trim().toLowerCase();
  if (name === '') return undefined;
  const named = (each: ListedIndicator) => each.indicator.normalize('NFKC').toLowerCase();
  return (
    indicators.find((each) => named(each) === name) ??
    indicators.find((each) => named(each).includes(name))
  );
}
