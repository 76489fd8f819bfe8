import { readTable, wordsOf } from '../../../language/read-table.ts';
import type { ReportSummary } from '../../../library/report.ts';
import type { Question } from '../../../question/question.ts';
import type { AnswerStatus } from '../answer.ts';
import { turnTo, usualContacts, type Contacts } from './contacts.ts';
import { isOnlyOrder } from './orders-in-question.ts';
import { listReports, reportName } from './name-reports.ts';
import { onlyWords, saidWords } from './said-words.ts';

/** Where a question goes that is not put to the reports. */
export type Detour =
  | 'emergency'
  | 'wages'
  | 'complaint'
  | 'errand'
  | 'greeting'
  | 'thanks'
  | 'about_us'
  | 'contents'
  | 'sources'
  | 'order'
  | 'weather'
  | 'prediction'
  | 'opinion'
  | 'elsewhere';

/** How a question ends before anything is searched, in words of the system's own. */
export type RoutedQuestion = {
  readonly detour: Detour;
  readonly status: AnswerStatus;
  readonly remark: string;
  /** Questions that would be answered, ready to be asked. */
  readonly choices: readonly string[];
};

type Route = {
  readonly detour: Detour;
  readonly fits: (said: string) => boolean;
  /**
   * `clarify` where people speak to the system and the next word is theirs: `answered` would
   * promise words of a report, and nothing that they said is out of place.
   */
  readonly status: AnswerStatus;
  /** With {listed}, {example} and {turn} for what is filled in. */
  readonly remark: string;
};

const wordRows = readTable(new URL('detour-words.tsv', import.meta.url), [
  'detour',
  'how',
  'words',
  'example',
]);

/** In the order of the table: the first that fits decides. */
const routes: readonly Route[] = readTable(new URL('detours.tsv', import.meta.url), [
  'detour',
  'status',
  'remark',
]).map((row) => ({
  detour: row.detour as Detour,
  fits: row.detour === 'order' ? isOnlyOrder : fitsWordsOf(row.detour),
  status: row.status as AnswerStatus,
  remark: row.remark,
}));

/** Whether something is said in the words of a detour: in one of its patterns, or in no others. */
function fitsWordsOf(detour: string): (said: string) => boolean {
  const rows = wordRows.filter((row) => row.detour === detour);
  const alone = rows.filter(({ how }) => how === 'alone').flatMap(({ words }) => wordsOf(words));
  const patterns = rows.filter(({ how }) => how !== 'alone').map(({ words }) => saidWords(words));
  const onlyThese = alone.length > 0 ? [onlyWords(alone)] : [];
  return (said) => [...onlyThese, ...patterns].some((pattern) => pattern.test(said));
}

// Whoever names the reports means them, whatever else the words look like.
const namesReports = /报告(?:里|中|上|内|怎么|如何|有没有|对|提|说|写|讲)|根据.{0,12}报告/u;
const ofTheHouse = new Set<Detour>(['greeting', 'thanks', 'about_us', 'contents', 'sources']);

/**
 * The ending of a question that is not for the reports: words to the system itself, errands,
 * opinions, predictions, other topics. Undefined where the reports are asked.
 *
 * `你是谁？ // => about_us`, `你觉得该不该在静海买房？ // => opinion`
 */
export function routeQuestion(
  question: Pick<Question, 'asked' | 'text' | 'form' | 'places' | 'years'>,
  reports: readonly ReportSummary[],
  contacts: Contacts = usualContacts,
): RoutedQuestion | undefined {
  // English words of greeting are no words of a question, and are gone from its text.
  const said = [question.text, question.asked.toLowerCase()].map(withinReach);
  const route = routes.find(
    ({ detour, fits }) => said.some((words) => fits(words)) && !isMeant(detour, question),
  );
  if (!route) return undefined;
  const { detour, status } = route;
  const listed = detour === 'contents' ? reportsNamed(question, reports) : reports;
  // 有没有北京的报告 is answered by what is missing, and what is near.
  if (listed.length === 0) return undefined;
  const choices = exampleQuestions(listed);
  const remark = filledIn(route.remark, {
    listed: listReports(listed, detour === 'contents' ? mostListed : undefined),
    example: choices[0] ?? '',
    turn: turnTo(contacts),
  });
  return { detour, status, remark, choices };
}

// Nobody says at greater length that they want something else.
const longestDetour = 600;

function withinReach(said: string): string {
  return said.slice(0, longestDetour);
}

/** `filledIn('可以问：「{example}」。', { example: '…' }) // => '可以问：「…」。'` */
function filledIn(remark: string, words: Readonly<Record<string, string>>): string {
  return remark.replace(/\{(\w+)\}/gu, (_, slot: string) => words[slot] ?? '');
}

/** Whether the reports are meant after all. */
function isMeant(detour: Detour, { text, form }: Pick<Question, 'text' | 'form'>): boolean {
  if (ofTheHouse.has(detour)) return false;
  // 你觉得目标是多少 asks for the number, not for a view.
  return namesReports.test(text) || (detour === 'opinion' && form === 'number');
}

function reportsNamed(
  { places, years }: Pick<Question, 'places' | 'years'>,
  reports: readonly ReportSummary[],
): readonly ReportSummary[] {
  const codes = new Set(places.map(({ code }) => code));
  return reports.filter(
    ({ regionCode, planYear, reviewYear }) =>
      (codes.size === 0 || (regionCode !== null && codes.has(regionCode))) &&
      (years.length === 0 || years.some((year) => year === planYear || year === reviewYear)),
  );
}

// Whoever asks what is here wants the list; beside other words a few will do.
const mostListed = 40;
const mostExamples = 3;

/** Questions that any report answers, each of another place, the newest of it. */
function exampleQuestions(reports: readonly ReportSummary[]): readonly string[] {
  const newest = reports
    .filter(({ kind }) => kind === 'report')
    .toSorted((a, b) => (b.planYear ?? 0) - (a.planYear ?? 0));
  const places = newest.filter(
    ({ region }, index) => newest.findIndex((other) => other.region === region) === index,
  );
  const chosen = places.length > 0 ? places : reports;
  return chosen.slice(0, mostExamples).map((report) => `${reportName(report)}的主要目标是什么？`);
}
