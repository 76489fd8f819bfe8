import { clustersOf } from '../statistics/resampling.ts';
import { randomIndex, type Random } from '../statistics/seeded-random.ts';

/**
 * Draws so many, of each stratum its share (largest remainders), so that the mean of the sample is
 * that of all without weights.
 */
export function stratifiedSample<Member>(
  members: readonly Member[],
  stratumOf: (member: Member) => string,
  { count, random }: { readonly count: number; readonly random: Random },
): readonly Member[] {
  const wanted = Math.min(count, members.length);
  const shares = clustersOf(members, stratumOf).map((of) => ({
    of,
    share: (wanted * of.length) / members.length,
  }));
  const whole = shares.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const roundedUp = new Set(
    shares.toSorted((a, b) => (b.share % 1) - (a.share % 1)).slice(0, wanted - whole),
  );
  return shares.flatMap((one) =>
    drawn(one.of, Math.floor(one.share) + (roundedUp.has(one) ? 1 : 0), random),
  );
}

function drawn<Member>(
  members: readonly Member[],
  count: number,
  random: Random,
): readonly Member[] {
  const left = [...members];
  return Array.from({ length: count }, () =>
    left.splice(randomIndex(random, left.length), 1),
  ).flat();
}
