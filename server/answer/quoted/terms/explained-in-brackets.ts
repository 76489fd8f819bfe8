import { escaped } from '../../../../language/word-pattern.ts';
import type { ReportSummary } from '../../../../library/report.ts';
import { passagesOfReport } from '../../../../search/passages-of-report.ts';
import { tellingSentences, wordsOf } from '../../../../search/rank/score-sentence.ts';
import type { DraftSentence } from '../../gate/draft.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { whereAndWhen } from '../sentence/quote-sentence.ts';

const mostReports = 6;

/**
 * What a report says of a term in brackets right behind it: “个转企、小升规”（个体工商户转企业，…）.
 * Undefined where no bracket explains it.
 */
export function explainedInBrackets(
  term: string,
  reports: readonly ReportSummary[],
  parts: Pick<QuotedParts, 'library' | 'index'>,
): DraftSentence | undefined {
  const explained = explanationOf(term);
  for (const report of reports.slice(0, mostReports)) {
    for (const passage of passagesOfReport(report, parts)) {
      for (const sentence of tellingSentences(passage)) {
        const quote = explained.exec(wordsOf(passage, sentence))?.[0];
        if (quote === undefined) continue;
        const text = `${whereAndWhen({ report, passage })}：「${quote}」。`;
        return { text, evidence: [{ passage, report, span: sentence }], unknownMarks: 0 };
      }
    }
  }
  return undefined;
}

/** The term, in quotation marks or not, and a bracket behind it that says more than a number or a year. */
function explanationOf(term: string): RegExp {
  const bare = term.replace(/[“”‘’"'「」『』]/gu, '');
  return new RegExp(
    `[“"「『]?${escaped(bare)}[”"」』]?[（(](?!见|下同|以下|同比|\\d)[^（()）]{8,200}[）)]`,
    'u',
  );
}
