import { overlap } from '../../../language/span.ts';
import {
  indicatorMentions,
  type IndicatorMention,
} from '../../../language/indicators/indicators.ts';

const longestFirst = 6;
const joinedTo = new RegExp(
  `(?<first>\\p{Script=Han}{2,${longestFirst}})(?:[和与跟及、]|以及)$`,
  'u',
);

/**
 * Mentions with those that share the end of their name with the one behind them: 工业 of
 * 工业和农业总产值 is 工业总产值, 城里人 of 城里人和农民的收入 their income.
 */
export function withSharedHeads(
  text: string,
  mentions: readonly IndicatorMention[],
): readonly IndicatorMention[] {
  const firsts = mentions.flatMap((mention) => firstOf(text, mention) ?? []);
  const own = mentions.filter((one) => !firsts.some((first) => overlap(first, one)));
  return [...own, ...firsts].toSorted((a, b) => a.start - b.start);
}

/** The longest words in front of the joiner that make a name with an end of the mention's. */
function firstOf(text: string, mention: IndicatorMention): IndicatorMention | undefined {
  const run = joinedTo.exec(text.slice(0, mention.start))?.groups?.['first'] ?? '';
  const end = text.slice(0, mention.start).replace(/(?:[和与跟及、]|以及)$/u, '').length;
  const said = text.slice(mention.start, mention.end).replace(/的/gu, '');
  for (let length = run.length; length >= 2; length--) {
    const first = run.slice(-length);
    for (let from = 2; from < said.length; from++) {
      const found = wholeName(`${first}${said.slice(from)}`);
      if (found && found.name !== mention.indicator.name)
        return { start: end - length, end, indicator: found };
    }
  }
  return undefined;
}

function wholeName(words: string): IndicatorMention['indicator'] | undefined {
  const [only] = indicatorMentions(words);
  return only?.start === 0 && only.end === words.length ? only.indicator : undefined;
}
