import type { Kind, ListedFigure, ListedIndicator, Measure } from './figures-wire.ts';

export type Years = { readonly from: number; readonly to: number };

/** What a reader has chosen to see. */
export type Choice = {
  readonly indicator: string;
  /** One at a time: a rate and an amount have no common axis. */
  readonly measure: Measure;
  readonly kinds: readonly Kind[];
  /** Undefined until there are figures to choose among. */
  readonly years: Years | undefined;
  /** Undefined: every place. */
  readonly places: readonly string[] | undefined;
  readonly view: 'places' | 'years';
};

const kindOrder: readonly Kind[] = ['target', 'result', 'estimate', 'average', 'cumulative'];

/** Rates first: they are what reports are compared by. */
const measureOrder: readonly Measure[] = [
  'growth',
  'level',
  'count',
  'share',
  'change',
  'rank',
  'other',
];

/** The year a period ends with: a plan for 2023 to 2027 belongs to 2027, 2023年上半年 to 2023. */
export function lastYearOf(period: string): number {
  return Number(period.match(/\d{4}/g)?.at(-1));
}

/** The years that figures of a measure are of, in order. */
export function yearsIn(
  figures: readonly ListedFigure[],
  { measure }: Pick<Choice, 'measure'>,
): readonly number[] {
  const years = figures.filter((figure) => figure.measure === measure).map(yearOf);
  return [...new Set(years)].toSorted((one, other) => one - other);
}

// Two years of more places than this make a picture nobody sees the end of.
const fewPlaces = 12;

/**
 * The years shown at first: the latest that many reports speak of, and the one before, since reports
 * set a target beside last year's result. What a report plans beyond its own year is no good start.
 */
export function firstYears(
  figures: readonly ListedFigure[],
  { measure }: Pick<Choice, 'measure'>,
): Years | undefined {
  const ofMeasure = figures.filter((figure) => figure.measure === measure);
  const near = ofMeasure.filter((each) => each.planYear === null || yearOf(each) <= each.planYear);
  const counts = countByYear(near.length > 0 ? near : ofMeasure);
  const many = Math.max(0, ...counts.values()) / 2;
  const to = Math.max(...[...counts].filter(([, count]) => count >= many).map(([year]) => year));
  if (!Number.isFinite(to)) return undefined;
  const places = new Set(near.filter((each) => yearOf(each) === to).map(({ place }) => place));
  const hasRoom = counts.has(to - 1) && places.size <= fewPlaces;
  return { from: hasRoom ? to - 1 : to, to };
}

function countByYear(figures: readonly ListedFigure[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const year of figures.map(yearOf)) counts.set(year, (counts.get(year) ?? 0) + 1);
  return counts;
}

function yearOf({ period }: ListedFigure): number {
  return lastYearOf(period);
}

export function kindsOf({ kinds }: ListedIndicator): readonly Kind[] {
  return kindOrder.filter((kind) => kinds.includes(kind));
}

export function measuresOf({ measures }: ListedIndicator): readonly Measure[] {
  return measureOrder.filter((measure) => measures.includes(measure));
}

/** What to show of an indicator: what the address asks for, as far as there is such a thing. */
export function chooseFirst(listed: ListedIndicator, asked: URLSearchParams): Choice {
  const measures = measuresOf(listed);
  const kinds = kindsOf(listed);
  const askedKinds = kinds.filter((kind) => asked.getAll('kind').includes(kind));
  const askedPlaces = asked.getAll('place');
  return {
    indicator: listed.indicator,
    measure: measures.find((measure) => measure === asked.get('measure')) ?? measures[0] ?? 'other',
    kinds: askedKinds.length > 0 ? askedKinds : kinds,
    years: yearsAsked(asked),
    places: askedPlaces.length > 0 ? askedPlaces : undefined,
    view: asked.get('view') === 'years' ? 'years' : 'places',
  };
}

function yearsAsked(asked: URLSearchParams): Years | undefined {
  const [from, to] = ['from', 'to'].map((name) => asked.get(name) ?? '');
  if (from === undefined || to === undefined) return undefined;
  const areYears = [from, to].every((year) => /^\d{4}$/.test(year));
  return areYears ? { from: Number(from), to: Number(to) } : undefined;
}

/** The choice as an address, so that it can be kept and sent to others. */
export function choiceQuery(choice: Choice): URLSearchParams {
  const { indicator, measure, kinds, years, places = [], view } = choice;
  const query = new URLSearchParams({ indicator, measure });
  for (const kind of kinds) query.append('kind', kind);
  for (const [end, year] of Object.entries(years ?? {})) query.set(end, `${year}`);
  for (const place of places) query.append('place', place);
  if (view === 'years') query.set('view', view);
  return query;
}

/** What of a choice the figures are asked for by; the rest is chosen among those that came. */
export function figuresQuery({ indicator, measure }: Choice): string {
  return new URLSearchParams({ indicator, measure }).toString();
}

/** The year, where only one is chosen. */
export function oneYear({ years }: Choice): number | undefined {
  return years && years.from === years.to ? years.to : undefined;
}

/** The same figures as a table for a spreadsheet, narrowed as far as the API can. */
export function csvQuery(choice: Choice): string {
  const query = new URLSearchParams(figuresQuery(choice));
  const [kind] = choice.kinds;
  const [place] = choice.places ?? [];
  const year = oneYear(choice);
  if (year !== undefined) query.set('year', `${year}`);
  if (choice.kinds.length === 1 && kind !== undefined) query.set('kind', kind);
  if (choice.places?.length === 1 && place !== undefined) query.set('region', place);
  query.set('format', 'csv');
  return query.toString();
}

/** The figures of an indicator that a choice asks for. Years turned round are read as meant. */
export function chooseFigures(
  figures: readonly ListedFigure[],
  { measure, kinds, years, places }: Choice,
): readonly ListedFigure[] {
  const { from, to } = years ?? { from: -Infinity, to: Infinity };
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  return figures.filter((figure) => {
    const year = lastYearOf(figure.period);
    return (
      figure.measure === measure &&
      kinds.includes(figure.kind) &&
      year >= first &&
      year <= last &&
      places?.includes(figure.place) !== false
    );
  });
}

/** The places that have figures, in the order in which the server lists them. */
export function placesIn(figures: readonly ListedFigure[]): readonly string[] {
  return [...new Set(figures.map(({ place }) => place))];
}
