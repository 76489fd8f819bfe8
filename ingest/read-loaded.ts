import type { ReportDraft, ReportOrigin } from '../library/report.ts';
import { cutWordsOf, readOrigin } from './describe/read-origin.ts';
import { figuresIn } from './figures-in.ts';
import { intakeLimits } from './formats/intake-limits.ts';
import type { LoadedText } from './formats/loaded-text.ts';
import { readDocuments } from './read-documents.ts';
import { RefusedFileError } from './refused-file-error.ts';
import { reportPages } from './report-pages.ts';
import { scannedInReport } from './scanned-in-report.ts';

/**
 * The documents in the text of a file, with their figures, and where they were taken from.
 * @throws RefusedFileError when it holds no sentence, or one that never ends.
 */
export function readLoaded(
  { text, markup, pageStarts, tables, origin: page, scanned = [] }: LoadedText,
  listed: Partial<ReportOrigin>,
): readonly ReportDraft[] {
  const { documents } = readDocuments(text, markup, tables);
  const withWords = documents.filter(({ passages }) => passages.length > 0);
  if (withWords.length === 0) throw new RefusedFileError('没有找到成句的正文');
  for (const { passages } of withWords) refuseEndlessSentence(passages);
  return withWords.map((draft) => {
    const own = scannedInReport(draft.sourceRuns, scanned);
    const found = { ...draft, ...(own.length > 0 && { scanned: own }) };
    return {
      ...found,
      origin: {
        ...readOrigin({ text: draft.text, cutWords: cutWordsOf(text, draft.cuts), page }),
        ...listed,
        ...(own.length > 0 && { scanned: true }),
      },
      figures: figuresIn({ ...found, id: '' }),
      ...(pageStarts && { pages: reportPages(draft.sourceRuns, pageStarts) }),
    };
  });
}

/** The longest sentence of 965 reports has fewer than 1,500 characters; one that never ends is cut, found and shown nowhere. */
function refuseEndlessSentence(passages: ReportDraft['passages']): void {
  for (const { sentences } of passages) {
    for (const { start, end } of sentences) {
      if (end - start <= intakeLimits.sentenceCharacters) continue;
      throw new RefusedFileError(
        `有一句长达 ${end - start} 字，中间没有句号和换行，不像报告正文；请核对文件，分段后再导入`,
      );
    }
  }
}
