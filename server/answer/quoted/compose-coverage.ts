import type { ReportSummary } from '../../../library/report.ts';
import type { FoundPassages } from '../../../search/find-passages.ts';
import type { Question } from '../../../question/question.ts';
import { bestOfEachReport } from './compose-each-report.ts';
import type { DraftPart } from '../gate/draft.ts';
import { quoteSentence } from './quote-sentence.ts';
import type { Candidate } from './select-sentences.ts';

const mostQuoted = 5;

/**
 * Answers which reports say something: the sentence of each that says it best, and how many of
 * the reports searched do.
 */
export function composeCoverage(
  candidates: readonly Candidate[],
  { question, found }: { readonly question: Question; readonly found: FoundPassages },
): readonly DraftPart[] {
  const best = bestOfEachReport(candidates);
  if (best.length === 0) return [{ type: 'ended', status: 'not_mentioned' }];
  const searched = found.facets.flatMap(({ narrowed }) =>
    narrowed.outcome === 'narrowed' ? narrowed.reports : [],
  );
  const mentioning = best.map(({ hit }) => hit.report);
  const silent = searched.filter((report) => !mentioning.some(({ id }) => id === report.id));
  const sentences = best.slice(0, mostQuoted).map(quoteSentence);
  return [
    ...sentences.map((sentence): DraftPart => ({ type: 'sentence', sentence })),
    {
      type: 'ended',
      status: asksForBound(question) ? 'partial' : 'answered',
      remark: `${remark(searched, mentioning, silent)}${asksForBound(question) ? notCompared : ''}`,
      coverage: {
        searched: searched.length,
        mentioning: mentioning.map(({ id }) => id),
        silent: silent.map(({ id }) => id),
      },
    },
  ];
}

// Quoting can tell which report speaks of a thing, not which figure lies above another.
const notCompared = '以上只按是否提到列出，没有比较数值大小。';

function asksForBound({ text }: Question): boolean {
  return /\d[^，。]{0,8}(?:以上|以下|以内)|(?:高于|低于|超过|大于|小于|不到|不低于|不超过)[^，。]{0,4}\d/u.test(
    text,
  );
}

function remark(
  searched: readonly ReportSummary[],
  mentioning: readonly ReportSummary[],
  silent: readonly ReportSummary[],
): string {
  const head = `${searched.length}份文档中${mentioning.length}份提到：${names(mentioning)}`;
  return silent.length === 0 ? `${head}。` : `${head}；未找到：${names(silent)}。`;
}

const mostNamed = 12;

function names(reports: readonly ReportSummary[]): string {
  const all = reports.map(({ region, planYear, title }) =>
    region === '' ? `《${title}》` : `${region}${planYear === null ? '' : `${planYear}年`}`,
  );
  const shown = all.slice(0, mostNamed).join('、');
  return all.length > mostNamed ? `${shown}等${all.length}份` : shown;
}
