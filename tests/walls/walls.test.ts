import { createRequire } from 'node:module';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';
import { examples } from './breaches.ts';
import { withMadeUpHouse } from './made-up-house.ts';

const require = createRequire(import.meta.url);
const { forbidden = [], options } = require('../../.dependency-cruiser.cjs') as IConfiguration;

const breaches = examples.filter((example) => example.rule !== null);
const sound = examples.filter((example) => example.rule === null);

describe('the walls', () => {
  let reported: readonly string[];

  beforeAll(async () => {
    const ruleSet = { forbidden };
    const { output } = await withMadeUpHouse(examples, (baseDir) =>
      cruise(['.'], { ...options, baseDir, ruleSet, validate: true }),
    );
    reported = breachesIn(output as ICruiseResult);
  });

  test.each(breaches)('$rule: $from does not import $imports', ({ from, rule }) => {
    expect(reported).toContain(`${from}: ${rule}`);
  });

  test.each(sound)('$from may import $imports', ({ from }) => {
    expect(reported.filter((line) => line.startsWith(`${from}: `))).toEqual([]);
  });

  test('each has been tried', () => {
    const tried = new Set(breaches.map(({ rule }) => rule));
    expect(forbidden.filter(({ name }) => !tried.has(name ?? null))).toEqual([]);
  });

  test('each says why it stands, and none merely warns', () => {
    expect(forbidden.filter(({ comment, severity }) => !comment || severity !== 'error')).toEqual(
      [],
    );
  });
});

/** `file: rule`, once for each file that has a part in a breach. */
function breachesIn({ summary }: ICruiseResult): string[] {
  return summary.violations.flatMap(({ from, cycle, rule }) => {
    // A circle is reported once, from whichever of its files comes first.
    const files = new Set([from, ...(cycle ?? []).map(({ name }) => name)]);
    return [...files].map((file) => `${file}: ${rule.name}`);
  });
}
