import type { Span } from '../../language/span.ts';
import { isNoun, namesThing, segmentWords } from '../../language/words/segment-words.ts';
import { periodsIn } from '../../language/years/periods-in.ts';
import type { Orientation } from '../../library/report.ts';
import { indicatorOfMember } from '../slots/things/list-members.ts';
import type { Slots } from '../slots/slots.ts';

/** What a turn of a conversation says, in words that can be said again. */
export type TurnParts = {
  readonly places: readonly string[];
  readonly periods: readonly string[];
  /** Listed indicators, or else the nouns that it is about. */
  readonly things: readonly (Span & { readonly words: string })[];
  readonly areListed: boolean;
  /** All that it is about, what is done among it: 加装电梯. */
  readonly about: string;
  readonly kind: Orientation | undefined;
  /** How it asks for a rate: 增速. */
  readonly measure: string;
};

/** The parts of a question that stands for itself. */
export function partsOfTurn(slots: Slots): TurnParts {
  const { text, places, groups, things, kinds, cues } = slots;
  const listed = things.listed.map((mention) => ({ ...mention, words: nameOf(text, mention) }));
  const measure = cues.find(({ slot, value }) => slot === 'measure' && value === 'growth');
  const isRateName = measure !== undefined && /^增[长速]/u.test(sliceOf(text, measure));
  const found = listed.length > 0 ? listed : nounsOf(slots);
  const about = aboutOf(slots, found);
  return {
    places: unique([
      ...places.filter(isSaid).map(({ place }) => place.name),
      ...(places.length === 0 ? groups.map(({ words }) => words) : []),
    ]),
    periods: timesSaid(slots),
    things: found,
    areListed: listed.length > 0,
    about,
    kind: kindOf(kinds),
    measure: isRateName && !/增[长速]$/u.test(about) ? '增速' : '',
  };
}

function aboutOf({ text, things }: Slots, found: TurnParts['things']): string {
  const isNamed = things.listed.length > 0 || things.words.length === 0;
  return isNamed
    ? found.map(({ words }) => words).join('')
    : things.words.map((run) => sliceOf(text, run)).join('');
}

/** The times it asks of; where it names only a report, the year of that. */
function timesSaid({ text, periods, reportYear }: Slots): readonly string[] {
  const said = unique(
    (periods.length > 0 ? periods : plansIn(text))
      .filter(({ role }) => role !== 'basis')
      .map((one) => sliceOf(text, one)),
  );
  return said.length > 0 || reportYear === undefined ? said : [`${reportYear}年报告`];
}

/** “十四五”目标 names a plan, which is no time of a figure until it is asked for. */
function plansIn(text: string) {
  return periodsIn(text, undefined, { typed: true }).filter(({ period }) => period.type === 'plan');
}

/** 改造了几个老旧小区 is called 老旧小区改造 when it is said again. */
function nameOf(text: string, mention: Slots['things']['listed'][number]): string {
  const words = sliceOf(text, mention);
  // Behind a year 来玩的人 would be all since then.
  const asks = /[几多]|什么|^[来以]/u.test(words);
  return asks && mention.thing.type === 'indicator' ? mention.thing.indicator.name : words;
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
    .map((run) => ({ ...run, words: sliceOf(text, run).replace(/多少.*$/u, '') }))
    .filter(({ words }) => isThing(words));
  const report = document.exec(text);
  const whole = nouns.filter(({ words }) => !endsInDoing(words));
  if (whole.length > 0) return whole;
  if (nouns.length > 0 || !report) return nouns;
  const [words] = report;
  return [{ words, start: report.index, end: report.index + words.length }];
}

/** 再建 only says what is done, and 改造 is done to something. */
function isThing(words: string): boolean {
  return (
    /[“"]/u.test(words) ||
    indicatorOfMember(words) !== undefined ||
    segmentWords(words).some((word) => namesThing(word) && isNoun(word))
  );
}

/** 首期投 of 宁德时代首期投多少 is what was asked of the thing. */
function endsInDoing(words: string): boolean {
  const last = segmentWords(words).at(-1) ?? '';
  return last !== words && last.length === 1 && !(namesThing(last) && isNoun(last));
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
