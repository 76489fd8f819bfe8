/** In what a stated number differs from those of the sources, the worst first. */
export const numberFaults = [
  'unsupported_number',
  'wrong_place',
  'wrong_indicator',
  'wrong_measure',
  'wrong_direction',
  'wrong_year',
  'wrong_kind',
  'wrong_bound',
  'wrong_basis',
] as const;

export type NumberFault = (typeof numberFaults)[number];
