import type { Reading, ReadTwice } from '../reading.ts';

/** How often two readers take the same from a question, slot by slot. */
export type SlotAgreement = {
  readonly slot: keyof Reading;
  readonly alike: number;
  /** Questions in which the first read nothing there, and the second something. */
  readonly onlySecond: number;
  readonly of: number;
};

const slots = ['places', 'years', 'indicator', 'task'] as const;

/** Over the questions that both have read. */
export function readingAgreement(readings: readonly ReadTwice[]): readonly SlotAgreement[] {
  const both = readings.flatMap(({ rules, model }) => (model ? [{ rules, model }] : []));
  return slots.map((slot) => {
    const pairs = both.map(({ rules, model }) => [said(rules, slot), said(model, slot)] as const);
    return {
      slot,
      alike: pairs.filter(([one, other]) => one === other).length,
      onlySecond: pairs.filter(([one, other]) => one === '' && other !== '').length,
      of: both.length,
    };
  });
}

function said(reading: Reading, slot: keyof Reading): string {
  const value = reading[slot];
  return typeof value === 'string' ? value : value.map(String).toSorted().join(' ');
}
