import { withoutQuotationMarks } from '../../../../language/sentences/bundle.ts';
import { escaped } from '../../../../language/word-pattern.ts';
import type { ReportSummary } from '../../../../library/report.ts';
import type { DraftSentence } from '../../gate/draft.ts';
import type { QuotedParts } from '../quoted-parts.ts';
import { saidIn } from '../sentence/quote-briefly.ts';
import { whereAndWhen } from '../sentence/quote-sentence.ts';
import { sentencesOf } from './sentences-of.ts';

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
  for (const one of sentencesOf(reports, parts)) {
    const [quote] = explained.exec(saidIn(one)) ?? [];
    if (quote === undefined) continue;
    const { report, passage, sentence: span } = one;
    const text = `${whereAndWhen(one)}：「${quote}」。`;
    return { text, evidence: [{ passage, report, span }], unknownMarks: 0 };
  }
  return undefined;
}

/** The term, in quotation marks or not, and a bracket behind it that says more than a number or a year. */
function explanationOf(term: string): RegExp {
  return new RegExp(
    `[“"「『]?${escaped(withoutQuotationMarks(term))}[”"」』]?[（(](?!见|下同|以下|同比|\\d)[^（()）]{8,200}[）)]`,
    'u',
  );
}
