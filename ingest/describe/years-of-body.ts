import { readTable } from '../../language/read-table.ts';
import { narrowDigits, yearsIn } from './read-date.ts';

type YearClue = { readonly words: RegExp; readonly ahead: number; readonly weight: number };

/** Where a year stands in a clue. */
const yearMark = 'Y年';
const anyYear = '(?<year>(?:19|20)\\d{2}年|[一二][九〇○零][〇○零一二三四五六七八九]{2}年)';

let loaded: readonly YearClue[] | undefined;

/** Words that say of a year that it is reviewed (the plan is for the next) or planned, as data. */
function yearClues(): readonly YearClue[] {
  loaded ??= [...readTable(new URL('./year-clues.tsv', import.meta.url), columns)].map(
    ({ words, role, weight }) => ({
      words: new RegExp(words.replace(yearMark, anyYear), 'gu'),
      ahead: role === 'reviewed' ? 1 : 0,
      weight: Number(weight),
    }),
  );
  return loaded;
}

const columns = ['words', 'role', 'weight', 'example'] as const;

// One clue may speak of another year (上届政府, 十年前); those of the report's own agree.
const fewestVotes = 3;
const aheadOfNext = 1.5;

/** The year that a report plans, when its text says so plainly: many clues, and hardly others. */
export function planYearOfBody(body: string): number | null {
  const [best, next] = [...votesIn(narrowDigits(body))].toSorted((a, b) => b[1] - a[1]);
  if (!best || best[1] < fewestVotes) return null;
  return best[1] >= (next?.[1] ?? 0) * aheadOfNext ? best[0] : null;
}

/** The years that it may plan where it does not say so plainly, the likeliest first. */
export function possiblePlanYears(body: string): readonly number[] {
  const votes = [...votesIn(narrowDigits(body))].toSorted((a, b) => b[1] - a[1]);
  return votes.slice(0, mostCandidates).map(([year]) => year);
}

const mostCandidates = 3;

function votesIn(text: string): ReadonlyMap<number, number> {
  const votes = new Map<number, number>();
  for (const { words, ahead, weight } of yearClues()) {
    for (const { groups } of text.matchAll(words)) {
      const year = (yearsIn(groups?.['year'] ?? '')[0]?.year ?? 0) + ahead;
      votes.set(year, (votes.get(year) ?? 0) + weight);
    }
  }
  return votes;
}
