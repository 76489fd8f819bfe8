/** Whether all rounds were asked for: `npm run test:chaos`. */
const isFull = process.env['CHAOS'] === 'all';

/** How often a disaster strikes: some times in every test run, many with `npm run test:chaos`. */
export function rounds(all: number, some: number): number {
  return isFull ? all : some;
}

/** A round takes a second or two, most of it for a program to start. */
export const patience = { timeout: isFull ? 900_000 : 60_000 };

/** Numbers in [0, 1) that look random and are the same in every run. */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
