import type { AnswerStatus, Citation, Turn } from '../../server/answer/answer.ts';

/** What can be said of each thing; the server takes these and no others. */
export type Correctness = 'correct' | 'partly' | 'wrong' | 'no_answer' | 'cannot_judge';
export type NumberLabel = 'right' | 'wrong' | 'unsupported' | 'cannot_judge';
export type CitationLabel = 'supports' | 'partly' | 'no' | 'cannot_judge';
export type Completeness = 'complete' | 'partly' | 'incomplete' | 'cannot_judge';
export type Wording = 'fit' | 'needs_edit' | 'unfit' | 'cannot_judge';
export type Preference = 'first' | 'second' | 'same' | 'cannot_judge';

/** What one person says of one answer; null is not judged yet. */
export type Rating = {
  readonly correctness: Correctness | null;
  readonly numbers: readonly (NumberLabel | null)[];
  readonly citations: readonly (CitationLabel | null)[];
  readonly completeness: Completeness | null;
  readonly wording: Wording | null;
  readonly preference: Preference | null;
  readonly comment: string;
};

export type RatedCitation = Omit<Citation, 'passageId'> & {
  readonly passage: string | null;
  readonly file: string | null;
};

export type RatedAnswer = {
  readonly id: string;
  readonly status: AnswerStatus;
  readonly text: string;
  readonly numbers: readonly string[];
  readonly citations: readonly RatedCitation[];
  readonly rating: Rating | null;
};

export type Progress = {
  readonly items: number;
  readonly judged: number;
  readonly cannotJudge: number;
};

/** One screen, as `GET /api/review/items/:id` gives it. */
export type ReviewScreen = {
  readonly id: string;
  readonly position: number;
  readonly previousId: string | null;
  readonly nextId: string | null;
  readonly source: 'run' | 'feedback' | 'use';
  readonly question: string;
  readonly history: readonly Turn[];
  readonly answers: readonly RatedAnswer[];
  readonly isJudged: boolean;
  readonly gold: {
    readonly answer: string;
    readonly must: readonly (readonly string[])[];
    readonly evidence: readonly { readonly doc: string; readonly quote: string }[];
  } | null;
  readonly complaint: { readonly comment: string; readonly correction: string } | null;
  readonly progress: Progress;
};
