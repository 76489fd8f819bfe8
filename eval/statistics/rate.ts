import { type Interval, wilsonInterval } from './interval.ts';

/** A share with what it was counted from; `share` is `undefined` when there was nothing to count. */
export type Share = {
  readonly count: number;
  readonly of: number;
  readonly share: number | undefined;
};

/** A share of questions. */
export type Rate = Share & { readonly interval: Interval | undefined };

export function shareOf(count: number, of: number): Share {
  return { count, of, share: of === 0 ? undefined : count / of };
}

/**
 * Share of verdicts that are true; `undefined` ones are left out. Only for one verdict a question:
 * citations or numbers of one answer hang together, and an interval over them would be too narrow.
 */
export function rateOf(verdicts: readonly (boolean | undefined)[]): Rate {
  const given = verdicts.filter((verdict) => verdict !== undefined);
  const count = given.filter(Boolean).length;
  return { ...shareOf(count, given.length), interval: wilsonInterval(count, given.length) };
}
