import { stringify } from 'csv-stringify/sync';
import { shownOf } from '../gold-files/held-out.ts';
import { flagsOf, type ReportData } from './report-data.ts';

/**
 * One row a question for a spreadsheet, with a byte order mark so that Excel reads Chinese. A cell
 * that a spreadsheet would take for a formula gets a ' before it (ASVS 1.2.10).
 */
export function csvReport({ run, comparison }: ReportData): string {
  const rows = shownOf(run.items).map((item) => {
    const { question, answer, faults, exactNumbers, milliseconds, parts, cluster } = item;
    return {
      id: question.id,
      type: question.type,
      region: question.region ?? '',
      year: question.year ?? '',
      report: cluster,
      question: question.question,
      gold: question.answer,
      status: answer.status,
      answer: answer.text,
      flags: flagsOf(item, comparison).join(' '),
      faults: faults.map(({ type }) => type).join(' '),
      contradicted_numbers: exactNumbers.verdicts
        .filter(({ verdict }) => verdict === 'contradicted')
        .map(({ raw }) => raw)
        .join(' '),
      ...Object.fromEntries(
        run.scores.measures
          .filter(({ of }) => of !== undefined)
          .map(({ id }) => [id, valueOf(parts[id])]),
      ),
      milliseconds: Math.round(milliseconds),
    };
  });
  return stringify(rows, {
    header: true,
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
    // Else only the two characters of a Windows line end are seen as a line break.
    quoted_match: /[\r\n]/u,
  });
}

/** Blank where the measure does not apply: a 0 would be a value. */
function valueOf(part: { readonly sum: number; readonly weight: number } | undefined): string {
  return part ? String(Math.round((part.sum / part.weight) * 1e6) / 1e6) : '';
}
