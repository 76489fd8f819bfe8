import type { Part } from '../statistics/ratio.ts';
import { type Random, randomIndex } from '../statistics/seeded-random.ts';
import type { ComparableItem, ComparableRun } from './comparable-run.ts';

/** A change of a system that is known, to see what is said of it. All are shares of the questions. */
export type PlantedChange = {
  readonly moreRight: number;
  readonly moreWrongNumbers: number;
};

export type Planting = {
  readonly questions: number;
  /** The share that is answered rightly before. */
  readonly right: number;
  /** The share that chance answers anew between the two runs, for better or worse. */
  readonly byChance: number;
  readonly change: PlantedChange;
};

/**
 * Two runs that differ by chance and by a planted change. Their questions are drawn from those of a
 * real run, right and wrong ones apart, so that an answer fails in all the measures in which real
 * ones fail together. Only what had no wrong number becomes right: else more right would be fewer
 * wrong numbers as well, and the two changes would cancel out.
 */
export function plantedPair(
  items: readonly ComparableItem[],
  { questions, right, byChance, change }: Planting,
  random: Random,
): { readonly before: ComparableRun; readonly now: ComparableRun } {
  const [good, bad] = [items.filter(isRight), items.filter((item) => !isRight(item))];
  const chance = change.moreRight / mendable(items, right);
  const draw = () => pick(random() < right ? good : bad, random);
  const pairs = Array.from({ length: questions }, () => {
    const before = draw();
    const again = random() < byChance ? draw() : before;
    const becomesRight = isMendable(again) && random() < chance;
    const now = becomesRight ? pick(good, random) : again;
    return { before, now: random() < change.moreWrongNumbers ? withWrongNumber(now) : now };
  });
  const side = (name: 'before' | 'now') => ({
    name,
    items: pairs.map((pair, at) => named(pair[name], at)),
  });
  return { before: side('before'), now: side('now') };
}

/**
 * The share of questions that could become right where so many are right before: above it, no change
 * can be planted.
 */
export function mendable(items: readonly ComparableItem[], right: number): number {
  const bad = items.filter((item) => !isRight(item));
  return bad.length === 0 ? 0 : ((1 - right) * bad.filter(isMendable).length) / bad.length;
}

function isMendable(item: ComparableItem): boolean {
  return !isRight(item) && item.parts['wrong_numbers']?.sum !== 1;
}

/** Whether a run has right and wrong answers to draw from. */
export function canPlant(items: readonly ComparableItem[]): boolean {
  return items.some(isRight) && items.some(isMendable);
}

function isRight({ parts }: ComparableItem): boolean {
  return parts['accuracy']?.sum === 1;
}

function pick<Member>(members: readonly Member[], random: Random): Member {
  const member = members[randomIndex(random, members.length)];
  if (member === undefined) throw new Error('There is nothing to draw from.');
  return member;
}

/** A wrong number is a wrong statement, too. */
function withWrongNumber(item: ComparableItem): ComparableItem {
  const wrong: Part = { sum: 1, weight: 1 };
  return { ...item, parts: { ...item.parts, wrong_numbers: wrong, statements_wrong: wrong } };
}

/** The same question in both runs: what was drawn twice is two questions. */
function named(item: ComparableItem, at: number): ComparableItem {
  return { ...item, id: String(at), digest: '', cluster: String(at) };
}
