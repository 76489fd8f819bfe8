import { readTable, wordsOf } from '../../../language/read-table.ts';
import { anyOf } from '../../../language/word-pattern.ts';
import type { Orientation } from '../../../library/report.ts';
import { strengthOf } from '../../slots/cues.ts';
import type { Slots } from '../../slots/slots.ts';
import type { PlaceLevel } from '../../../language/places/place.ts';
import type { Group, Task } from '../../task.ts';
import { broadTopics } from '../asked/broad-topics.ts';
import { aboutOf } from '../asked/about-of.ts';
import { askedOrder } from '../asked/asked-order.ts';
import { plainGroup } from '../asked/asked-group.ts';
import { inventoryAbout } from '../asked/inventory-about.ts';
import { kindsSaid } from '../operands/pair-kinds.ts';
import { thingsTold } from '../asked/things-told.ts';
import { wordsAsked } from '../asked/words-asked.ts';
import { yearsOfReports } from '../asked/years-of-reports.ts';

/** What a term means: 三张牌是什么意思. */
export function buildDefine(slots: Slots): Task | undefined {
  const term = wordsAsked(slots);
  return term === '' ? undefined : { do: 'define', term };
}

/** The things of a kind: 优势产业有哪些. */
export function buildList(slots: Slots): Task | undefined {
  const what = wordsAsked(slots);
  return what === '' ? undefined : { do: 'list', what };
}

/** All figures of a report: 列出全部目标. */
export function buildInventory(slots: Slots): Task {
  const kind = inventoryKind(slots);
  const order = strengthOf(slots.cues, 'inventory', 'extreme') > 0 ? askedOrder(slots) : undefined;
  return {
    do: 'inventory',
    ...(kind && { kind }),
    ...(order
      ? { order, ...(slots.measure && slots.measure !== 'both' && { measure: slots.measure }) }
      : inventoryAbout(slots)),
  };
}

/** 完成了哪些指标 asks for results, though 指标 alone hints at what is set. */
function inventoryKind({ cues, kinds }: Slots): Orientation | undefined {
  const [targets, results] = (['targets', 'results'] as const).map((value) =>
    strengthOf(cues, 'inventory', value),
  );
  if ((results ?? 0) > (targets ?? 0)) return 'result';
  const [kind, another] = kindsSaid(kinds);
  return another ? undefined : kind;
}

/** Which reports say something: 哪些省提到冰雪经济. */
export function buildWhichReports(slots: Slots): Task | undefined {
  const words = thingsTold(slots);
  const group = slots.groups[0] ?? speakersOf(slots);
  if (words === '') return undefined;
  const asks = toldApartBy(slots);
  const given = yearsOfReports(slots);
  const pick = pickOf(slots.text);
  return {
    ...{ do: 'which_reports', words },
    counted: isCounted(slots.cues),
    ...(group && { over: 'words' in group ? plainGroup(group) : group }),
    ...(asks && { asks }),
    ...(given && { given }),
    ...(pick && { pick }),
    ...(saysNot.test(slots.text) && { negated: true }),
    ...(asksForOne(slots) && { one: true }),
  };
}

const speakers = readTable(new URL('./words-of-speakers.tsv', import.meta.url), [
  ...(['level', 'words', 'example'] as const),
]);

/** All places of the level whose head is told of: the nation where it is 总理 who says it. */
function speakersOf({ text, places }: Slots): Group | undefined {
  const row = speakers.find(({ words }) => wordsOf(words).some((word) => text.includes(word)));
  return places.length === 0 && row
    ? { name: row.words, levels: [row.level as PlaceLevel] }
    : undefined;
}

/** 哪个县哪年的报告 asks for one, 哪几年 and 分别是哪个 do not. */
function asksForOne({ text, cues }: Slots): boolean {
  return !isCounted(cues) && saysOne.test(text) && !saysSeveral.test(text);
}

const oneOrSeveral = readTable(new URL('./words-of-one-report.tsv', import.meta.url), [
  ...(['number', 'words', 'example'] as const),
]);
const [saysOne, saysSeveral] = (['one', 'several'] as const).map((number) => {
  const rows = oneOrSeveral.filter((row) => row.number === number);
  return new RegExp(anyOf(rows.flatMap(({ words }) => wordsOf(words))), 'u');
}) as [RegExp, RegExp];

function isCounted(cues: Slots['cues']): boolean {
  return strengthOf(cues, 'which_reports', 'counted') > 0;
}

/** 哪一年的报告 asks for years, 哪几份 for documents. */
function toldApartBy({ cues }: Slots): 'years' | 'documents' | undefined {
  const [years, documents] = (['years', 'documents'] as const).map((value) =>
    strengthOf(cues, 'which_reports', value),
  ) as [number, number];
  if (years + documents === 0) return isCounted(cues) ? 'documents' : undefined;
  return years >= documents ? 'years' : 'documents';
}

const pickWords = readTable(new URL('./words-of-first-and-last.tsv', import.meta.url), [
  ...(['which', 'words', 'example'] as const),
]);

/** 最早是哪一年提到的: the first of them alone. */
function pickOf(text: string): 'first' | 'last' | undefined {
  const said = pickWords.find(({ words }) => wordsOf(words).some((word) => text.includes(word)));
  return said && (said.which === 'first' ? 'first' : 'last');
}

const notWords = readTable(new URL('./words-of-not-saying.tsv', import.meta.url), [
  ...(['words', 'example'] as const),
]);
const saysNot = new RegExp(anyOf(notWords.map(({ words }) => words)), 'u');

/** What a report says in all, or on a subject: 介绍一下养老工作. */
export function buildSummary(slots: Slots): Task {
  const topics = broadTopics(slots);
  return { do: 'summarise', ...aboutOf(slots), ...(topics.length > 0 && { topics }) };
}

/** How the words of two reports differ: 有哪些新提法. */
export function buildWordComparison(slots: Slots): Task {
  return { do: 'compare_words', ...aboutOf(slots) };
}

/** Two questions in one, each for itself. */
export function buildSeveral({ questions }: Slots): Task | undefined {
  return questions && questions.length > 1 ? { do: 'several', questions } : undefined;
}
