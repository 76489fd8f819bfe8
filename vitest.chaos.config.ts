import { defineConfig } from 'vitest/config';

/** Kills, damage and full disks by the dozen: `npm run test:chaos`. A few of each are in `npm test`. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/chaos/**/*.test.ts'],
    setupFiles: ['tests/support/no-outside-network.ts'],
    pool: 'forks',
    // One disaster at a time, so that each strikes a program that has the machine to itself.
    fileParallelism: false,
    reporters: ['verbose'],
    env: { CHAOS: 'all' },
  },
});
