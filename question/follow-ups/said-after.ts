import type { Slots } from '../slots/slots.ts';
import { isInside } from './is-inside.ts';
import { onlyPoints } from './follow-up-words.ts';
import { partsOfTurn, type TurnParts } from './parts-of-turn.ts';

/** 哪个街道 after a question about a district is no other place. */
export function saidAfter(own: Slots, last: Slots): TurnParts {
  const isOfLast = own.groups.some((group) => isInside(group, last));
  const said = withoutPointers(partsSaid(own));
  return isOfLast && own.places.length === 0 ? { ...said, places: [] } : said;
}

/** 这两年 and 两地 are the years and the places that were asked of. */
function withoutPointers(said: TurnParts): TurnParts {
  return {
    ...said,
    periods: said.periods.filter((words) => !onlyPoints(words)),
    things: said.things.filter(({ words }) => !onlyPoints(words)),
  };
}

/** 教育呢 asks about 教育, though the word may as well say what is done. */
export function partsSaid(own: Slots): TurnParts {
  const said = partsOfTurn(own);
  const runs = own.things.words;
  if (said.things.length > 0 || runs.length === 0 || !/呢[\s?？]*$/u.test(own.text)) return said;
  return {
    ...said,
    things: runs.map((run) => ({ ...run, words: own.text.slice(run.start, run.end) })),
  };
}
