import type { Interval } from '../statistics/interval.ts';

/** What a judge said of one claim of the gold. */
export type ClaimVerdict =
  | {
      readonly type: 'judged';
      readonly claim: string;
      readonly verdict: 'supported' | 'contradicted' | 'absent';
      /** The words of the answer that it gave as its reason. */
      readonly quote: string;
    }
  /** No verdict could be read: counted, never scored. */
  | { readonly type: 'judge_error'; readonly claim: string; readonly reason: string };

export type JudgedItem = {
  readonly questionId: string;
  readonly cluster: string;
  readonly claims: readonly ClaimVerdict[];
};

/** How far the judge agrees with people; absent: nobody has checked it. */
export type JudgeAgreement = {
  readonly alpha: number;
  readonly interval: Interval | undefined;
  readonly items: number;
};

export type JudgedRun = {
  readonly judge: { readonly model: string; readonly prompt: string };
  readonly items: readonly JudgedItem[];
  readonly agreement: JudgeAgreement | undefined;
};
