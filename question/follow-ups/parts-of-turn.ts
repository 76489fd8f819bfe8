import type { Span } from '../../language/span.ts';
import { namesThing } from '../../language/words/segment-words.ts';
import type { Orientation } from '../../library/report.ts';
import type { Slots } from '../slots/slots.ts';

/** What a turn of a conversation says, in words that can be said again. */
export type TurnParts = {
  readonly places: readonly string[];
  readonly periods: readonly string[];
  /** Listed indicators, or else the nouns that it is about. */
  readonly things: readonly (Span & { readonly words: string })[];
  readonly areListed: boolean;
  readonly kind: Orientation | undefined;
  /** How it asks for a rate: 增速. */
  readonly measure: string;
};

/** The parts of a question that stands for itself. */
export function partsOfTurn(slots: Slots): TurnParts {
  const { text, places, groups, periods, things, kinds, cues } = slots;
  const listed = things.listed.map((thing) => ({ ...thing, words: sliceOf(text, thing) }));
  const measure = cues.find(({ slot, value }) => slot === 'measure' && value === 'growth');
  const isRateName = measure !== undefined && /^增[长速]/u.test(sliceOf(text, measure));
  return {
    places: unique([
      ...places.filter(isSaid).map(({ place }) => place.name),
      ...(places.length === 0 ? groups.map(({ words }) => words) : []),
    ]),
    periods: unique(
      periods.filter(({ role }) => role !== 'basis').map((one) => sliceOf(text, one)),
    ),
    things: listed.length > 0 ? listed : nounsOf(slots),
    areListed: listed.length > 0,
    kind: kindOf(kinds),
    measure: isRateName ? '增速' : '',
  };
}

/** Whether a place is named; one around it that is compared with has no words of its own here. */
function isSaid({ start, end }: Span): boolean {
  return end > start;
}

function kindOf(kinds: Slots['kinds']): Orientation | undefined {
  const [first, another] = [...new Set(kinds.map(({ kind }) => kind))];
  return another === undefined ? first : undefined;
}

const document = /(?:政府)?工作报告|报告/u;

function nounsOf({ text, things }: Slots): TurnParts['things'] {
  const nouns = things.words
    .map((run) => ({ ...run, words: sliceOf(text, run) }))
    .filter(({ words }) => namesThing(words));
  const report = document.exec(text);
  if (nouns.length > 0 || !report) return nouns;
  const [words] = report;
  return [{ words, start: report.index, end: report.index + words.length }];
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
