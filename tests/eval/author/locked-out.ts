import type { World } from '../../../eval/run-command.ts';

const notNeeded = () => Promise.reject(new Error('This command asks nobody anything.'));

/** A world in which no product, judge or clock is at hand. */
export const lockedOut: Omit<World, 'stdout' | 'stderr'> = {
  openProduct: notNeeded,
  openSentenceJudge: notNeeded,
  ingestInto: notNeeded,
  defaultDataDir: '',
  now: () => 0,
};
