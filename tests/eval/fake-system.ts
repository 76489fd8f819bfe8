import type { Answer, AskRequest } from '../../server/answer/answer.ts';
import type {
  ReportText,
  SearchHit,
  SearchQuery,
  SystemUnderTest,
} from '../../eval/system-under-test.ts';

export type Script = {
  /** Answers by question. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Hits by question. */
  readonly hits?: Readonly<Record<string, readonly SearchHit[]>>;
  readonly reports?: Readonly<Record<string, ReportText>>;
};

export type FakeSystem = SystemUnderTest & {
  readonly asked: AskRequest[];
  readonly searched: SearchQuery[];
  readonly fetched: string[];
  isClosed(): boolean;
  close(): Promise<void>;
};

/** A strict system: it records every call, and throws at a question nobody told it about. */
export function fakeSystem({ answers = {}, hits = {}, reports = {} }: Script): FakeSystem {
  const asked: AskRequest[] = [];
  const searched: SearchQuery[] = [];
  const fetched: string[] = [];
  let closed = false;
  return {
    asked,
    searched,
    fetched,
    async ask(request) {
      asked.push(request);
      return scripted(answers, request.question, 'answer');
    },
    async search(query) {
      searched.push(query);
      return scripted(hits, query.question, 'hits');
    },
    async report(id) {
      fetched.push(id);
      return reports[id];
    },
    isClosed: () => closed,
    async close() {
      closed = true;
    },
  };
}

function scripted<Value>(values: Readonly<Record<string, Value>>, key: string, what: string) {
  const value = values[key];
  if (value === undefined) throw new Error(`No ${what} scripted for ${key}`);
  return value;
}
