import { defineConfig } from 'vitest/config';

const browserTests = 'tests/**/*.browser.test.ts';
const jsonReport = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['tests/support/no-outside-network.ts'],
    // better-sqlite3 and hnswlib-node are native: a process of its own for each file keeps a crash
    // in one from taking the others along.
    pool: 'forks',
    // A test that needs another to have run before it is a trap; the seed is printed when one fails.
    sequence: { shuffle: { files: false, tests: true } },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    reporters: jsonReport ? ['default', ['json', { outputFile: jsonReport }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [browserTests],
          // A machine that is busy elsewhere is slow, not wrong.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [browserTests],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
