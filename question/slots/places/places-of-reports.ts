import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import { cuesIn, strengthOf } from '../cues.ts';
import { connectors } from './connectors.ts';
import type { NamedGroup } from './groups.ts';
import type { NamedPlace } from './named-places.ts';

const between = readTable(new URL('./words-before-report.tsv', import.meta.url), [
  ...(['words', 'example'] as const),
]).flatMap(({ words }) => wordsOf(words));
const leadsToReport = new RegExp(
  String.raw`^(?:${anyOf(between)}|(?:19|20)\d{2}年?|\s)*(?:报告|工作报告|材料|文件)`,
  'u',
);

// Weaker cues are said of many a question that asks no report.
const asksReports = 7;

type Named = { readonly named: readonly NamedPlace[]; readonly groups: readonly NamedGroup[] };

/**
 * Of the places that a question names, those whose reports it asks which of them tells a thing: the
 * nation of 重庆成为直辖市是在哪一年的全国政府工作报告里提的, and no place behind a group whose
 * reports are meant (哪些省的报告提到西藏). All where none is told apart so.
 */
export function placesOfReports(question: string, { named, groups }: Named): Named {
  if (named.length === 0 || strengthOf(cuesIn(question), 'which_reports') < asksReports)
    return { named, groups };
  const isAsked = isAskedFor(question);
  const group = groups.find(({ end }) => leadsToReport.test(question.slice(end)));
  if (group) {
    const isBefore = ({ at }: NamedPlace) => at < group.start;
    return { named: named.filter(isAsked(group) ? opens : isBefore), groups };
  }
  const own = named.filter((_, index) => isOfReports(question, named.slice(index)));
  if (own.length === 0 && groups.some(isAsked)) return { named: named.filter(opens), groups };
  return own.length > 0 ? { named: own, groups: [] } : { named, groups };
}

/** 哪个县, and not 各县. */
function isAskedFor(question: string) {
  return ({ start, end }: NamedGroup): boolean =>
    asksWhich.test(question.slice(Math.max(0, start - 3), end));
}

const asksWhich = /[哪谁何]|什么/u;

/** 保定有一个县的报告说 asks within the place; of 去了湖北的是哪个区 that is where somebody went. */
function opens({ at }: NamedPlace): boolean {
  return at === 0;
}

/** Whether a report follows the first of these places, or one that is joined to it: 静海和河西的报告. */
function isOfReports(question: string, [place, next, ...others]: readonly NamedPlace[]): boolean {
  if (!place) return false;
  const behind = place.at + place.words.length;
  if (leadsToReport.test(question.slice(behind))) return true;
  const isJoined = next !== undefined && joins.has(question.slice(behind, next.at).trim());
  return isJoined && isOfReports(question, [next, ...others]);
}

const joins: ReadonlySet<string> = new Set(connectors);
