import type { SearchOrder } from '../answer/search-reports.ts';
import type { AnswerEvent, AskRequest, Source } from '../answer/answer.ts';
import type { OpenOptions } from '../answer/open-answer-parts.ts';

/** What a thread opens; plain values alone cross to it. */
export type ThreadOptions = Pick<
  OpenOptions,
  | 'dataDir'
  | 'chatModel'
  | 'embeddingModel'
  | 'reranker'
  | 'homeRegion'
  | 'contacts'
  | 'forbiddenWords'
  | 'producer'
>;

type Work =
  | { readonly type: 'answer'; readonly request: AskRequest }
  | { readonly type: 'search'; readonly order: SearchOrder };

/** What a thread is told. `generation` is the index that is asked: it is taken up if it is new. */
export type Order =
  | (Work & {
      readonly job: number;
      readonly generation: string;
      /** What whoever asks may read; absent: everything. */
      readonly collections?: readonly string[] | undefined;
      /** Whether the model is asked where there is one; an operator may have switched it off. */
      readonly asksModel: boolean;
    })
  | { readonly type: 'abort'; readonly job: number }
  | { readonly type: 'close' };

export type EndpointName = 'model' | 'embedder' | 'reranker';

/** Whether each endpoint is asked or rests after failures, as this thread has met it. */
export type EndpointStates = Readonly<Partial<Record<EndpointName, string>>>;

/** What a thread tells. */
export type Told =
  | {
      readonly type: 'ready';
      /** How long an answer takes it, where it has tried. */
      readonly workMilliseconds: number | undefined;
    }
  | { readonly type: 'event'; readonly job: number; readonly event: AnswerEvent }
  | { readonly type: 'found'; readonly job: number; readonly sources: readonly Source[] }
  | {
      readonly type: 'failure';
      readonly job: number;
      readonly endpoint: EndpointName;
      readonly error: unknown;
    }
  | {
      readonly type: 'ended';
      readonly job: number;
      /** How long the thread was busy since the job before ended. */
      readonly workMilliseconds: number;
      readonly states: EndpointStates;
      readonly error?: unknown;
    };
