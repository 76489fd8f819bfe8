import {
  indicatorMentions,
  indicatorNamed,
  type IndicatorMention,
} from '../../../language/indicators/indicators.ts';
import { counterpartOf } from '../../../language/indicators/counterparts.ts';
import { namesOfTwo } from '../../../language/indicators/names-of-two.ts';
import { overlap, type Span } from '../../../language/span.ts';

/** An indicator with where a question names it, and in what words where those are not all its own. */
export type NamedInQuestion = IndicatorMention & { readonly words?: string };

/**
 * The indicators that a question names: names that a time stands in (粮食在2021年的产量) are read
 * across it, and those of two (城乡居民收入各多少) are each of them.
 */
export function indicatorsNamed(text: string, times: readonly Span[]): readonly NamedInQuestion[] {
  const across = indicatorMentions(withoutTimes(text, times));
  const plain = indicatorMentions(text);
  const kept = across.filter(
    (one) =>
      !beginsWithPlace.test(text.slice(one.start)) &&
      !plain.some((other) => overlap(other, one) && !isWithin(other, one)),
  );
  const own = plain.filter((one) => !kept.some((other) => overlap(other, one)));
  const twos = twoOfName(text);
  const others = [...own, ...kept].filter((one) => !twos.some((two) => isWithin(one, two)));
  const asTwo = twos.filter((two) => !others.some((one) => overlap(one, two)));
  const named = [...others, ...asTwo];
  return [...named, ...counterparts(text, named)].toSorted((a, b) => a.start - b.start);
}

/** 农村 of 城镇居民人均可支配收入是农村的几倍. */
function counterparts(text: string, named: readonly NamedInQuestion[]): readonly NamedInQuestion[] {
  return named.flatMap(({ end, indicator }) => {
    const found = counterpartOf(indicator.name, { text: text.slice(end), start: end });
    const other = found && indicatorNamed(found.name);
    const isNew = other && !named.some((one) => one.indicator.name === other.name);
    return isNew ? [{ ...found, indicator: other, words: found.name }] : [];
  });
}

// 全国1983年工农业总产值 names the place, and the indicator behind the time.
const beginsWithPlace = /^[全我本][国省市区县州]/u;

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function twoOfName(text: string): readonly NamedInQuestion[] {
  return namesOfTwo(text).flatMap(({ start, end, names }) =>
    names.flatMap((words) => {
      const indicator = indicatorNamed(words);
      return indicator ? [{ start, end, indicator, words }] : [];
    }),
  );
}

// What leads to times, joins them and stands behind: 在2009、2012年底的.
const joiner = /^[、,和与到至跟及~—-]$/u;
const lead = /(?:在|到|至|从|截至)$/u;
const tail = /^(?:年)?(?:底|末|年底|年末|初|这[两三四五几]年|[两三四五几]年)?/u;

/** A text with blanks for its times, so that a name goes on behind them. */
function withoutTimes(text: string, times: readonly Span[]): string {
  const runs = times
    .toSorted((a, b) => a.start - b.start)
    .reduce<readonly Span[]>((before, { start, end }) => {
      const last = before.at(-1);
      const joins = last && (start <= last.end || joiner.test(text.slice(last.end, start)));
      return joins
        ? [...before.slice(0, -1), { start: last.start, end }]
        : [...before, { start, end }];
    }, []);
  return runs.reduce((words, { start, end }) => {
    const from = start - (lead.exec(text.slice(0, start))?.[0].length ?? 0);
    const to = end + (tail.exec(text.slice(end))?.[0].length ?? 0);
    return `${words.slice(0, from)}${' '.repeat(to - from)}${words.slice(to)}`;
  }, text);
}
