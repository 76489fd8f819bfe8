import type { Place } from '../../../language/places/place.ts';
import type { Orientation } from '../../../library/report.ts';
import type { PlanPeriod } from '../../../language/years/plan-periods.ts';

/** One of the things whose figure a question wants: 静海区, 2023, as target. */
export type FigureOperand = {
  readonly place: Place | undefined;
  readonly year: number | undefined;
  readonly period: PlanPeriod | undefined;
  readonly kind: Orientation | undefined;
};
