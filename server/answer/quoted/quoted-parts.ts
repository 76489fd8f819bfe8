import type { Library } from '../../../library/library.ts';
import type { Question } from '../../../question/question.ts';
import type { FoundPassages } from '../../../search/find-passages.ts';
import type { SearchIndex } from '../../../search/index/search-index.ts';
import type { SearchFilters } from '../../../search/narrow-reports.ts';
import type { Rarity } from '../../../search/rank/term-coverage.ts';

/** What a task is carried out from, where the words of the reports answer it. */
export type QuotedParts = {
  readonly question: Question;
  readonly found: FoundPassages;
  readonly rarity: Rarity;
  readonly library: Pick<Library, 'glossaryOf' | 'passageAt' | 'passagesById' | 'report'>;
  readonly index: Pick<SearchIndex, 'keywords' | 'rangesOf' | 'reportAt' | 'reports'>;
  readonly filters?: SearchFilters | undefined;
  /** What was answered before in the conversation, oldest first. */
  readonly answersBefore?: readonly string[] | undefined;
};
