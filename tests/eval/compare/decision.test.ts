import { describe, expect, test } from 'vitest';
import { compareRuns } from '../../../eval/compare/compare-runs.ts';
import { decide, describeDecision, type Decision } from '../../../eval/compare/decision.ts';
import { type Random, seededRandom } from '../../../eval/statistics/seeded-random.ts';

type Version = { readonly right: readonly boolean[]; readonly wrongNumber: readonly boolean[] };

const verdict = (isSo: boolean) => ({ sum: isSo ? 1 : 0, weight: 1 });
const toRun = ({ right, wrongNumber }: Version) => ({
  name: '',
  items: right.map((isRight, at) => ({
    ...{ id: `q${at}`, digest: '', cluster: `q${at}` },
    parts: { accuracy: verdict(isRight), wrong_numbers: verdict(wrongNumber[at] === true) },
  })),
});
const decisionOn = (before: Version, now: Version): Decision =>
  decide(compareRuns(toRun(before), toRun(now), { resampling: { resamples: 20, seed: 1 } }));

/** Answers of which four in five are right, and the next run of them with a share changed for good or bad. */
function aVersion(questions: number, random: Random): Version {
  const right = Array.from({ length: questions }, () => random() < 0.8);
  return { right, wrongNumber: right.map(() => random() < 0.02) };
}

/** Chance turns 3 % of the answers round, either way alike. */
function again(version: Version, random: Random): Version {
  return { ...version, right: version.right.map((is) => (random() < 0.03 ? random() < 0.8 : is)) };
}

function better(version: Version, points: number, random: Random): Version {
  // Only what was wrong can become right.
  return { ...version, right: version.right.map((is) => is || random() < points / 0.2) };
}

function withWrongNumbers(version: Version, points: number, random: Random): Version {
  return { ...version, wrongNumber: version.wrongNumber.map((is) => is || random() < points) };
}

/** How often each word was said over 200 pairs. */
function called(questions: number, change: (version: Version, random: Random) => Version) {
  const random = seededRandom(questions);
  const words: Record<string, number> = {};
  for (let draw = 0; draw < 200; draw += 1) {
    const before = aVersion(questions, random);
    const { outcome } = decisionOn(before, change(again(before, random), random));
    words[outcome] = (words[outcome] ?? 0) + 1;
  }
  return (word: string) => (words[word] ?? 0) / 200;
}

describe.each([60, 120, 250])('over %i questions', (questions) => {
  test('a version against itself is called better or worse in at most 5 of 100', () => {
    const share = called(questions, (version) => version);
    expect(share('better') + share('worse')).toBeLessThanOrEqual(0.05);
  });

  test('more wrong numbers are never called better, however much more is right', () => {
    const share = called(questions, (version, random) =>
      withWrongNumbers(better(version, 0.03, random), 0.02, random),
    );
    // Where no wrong number came of it by chance, better would be right.
    const none = 0.98 ** questions;
    expect(share('better')).toBeLessThanOrEqual(none + 0.05);
  });
});

test('ten points more are seen over 120 questions, two points are not called worse', () => {
  expect(called(120, (version, random) => better(version, 0.1, random))('better')).toBeGreaterThan(
    0.8,
  );
  expect(
    called(120, (version, random) => better(version, 0.02, random))('worse'),
  ).toBeLessThanOrEqual(0.02);
});

test('what cannot be told says what it lacks', () => {
  const before = { right: [true, true, false, false], wrongNumber: [] };
  const now = { right: [true, true, true, false], wrongNumber: [] };
  expect(describeDecision(decisionOn(before, now))).toMatch(
    /^Decision: cannot tell \(accuracy\), needs about \d+ questions$/u,
  );
  expect(describeDecision(decisionOn(before, before))).toBe('Decision: same');
});
