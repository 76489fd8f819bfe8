import {
  adviceFor,
  EndpointError,
  innermostReason,
  isPassing,
  readRetryAfter,
  type EndpointIdentity,
} from '../../search/endpoint-error.ts';
import type { ModelTrouble } from './answer.ts';

/** What each trouble is called to people; the sentence goes on after it. */
export const troubleInWords: Readonly<Record<ModelTrouble, string>> = {
  unreachable: '模型连接不上',
  silent: '模型迟迟没有回应',
  slow: '模型回答得太慢',
  refused: '模型拒绝了请求',
  busy: '模型太忙',
  broken: '模型出了故障',
  malformed: '模型的回应无法读取',
  cut: '模型的回答中断了',
  length: '模型没有写完',
  filtered: '模型没有给出回答',
  resting: '模型连续出错，暂停使用',
  unchecked: '模型写的内容没有通过核对',
};

/** A model gave no answer, or not all of it. It has no `cause`, as no EndpointError has. */
export class ModelFault extends EndpointError {
  readonly trouble: ModelTrouble;

  constructor(
    trouble: ModelTrouble,
    parts: {
      readonly identity: EndpointIdentity;
      readonly happened: string;
      readonly toDo?: string;
      readonly details?: ConstructorParameters<typeof EndpointError>[3];
    },
  ) {
    const { identity, happened, toDo = usualAdvice, details } = parts;
    super(identity, happened, toDo, details);
    this.trouble = trouble;
  }

  /** Whether it is the endpoint that failed; a model that wrote too much did answer. */
  get isOfEndpoint(): boolean {
    return !(['length', 'filtered', 'resting'] as readonly ModelTrouble[]).includes(this.trouble);
  }
}

const usualAdvice = 'Quoting stands in; nothing has to be done unless it happens often.';

/** What went wrong with a model, from whatever was thrown. */
export function troubleOf(error: unknown): ModelTrouble {
  if (error instanceof ModelFault) return error.trouble;
  // The time of the whole answer ran out, whatever the model was doing.
  return error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'broken';
}

/** The endpoint answered with a status other than success. */
export function refusedByStatus(
  identity: EndpointIdentity,
  { status, retryAfter }: { readonly status: number; readonly retryAfter?: string | null },
): ModelFault {
  return new ModelFault(troubleOfStatus(status), {
    identity,
    // What it said is left out: it may quote the question, or the key it refuses.
    happened: `it answered with status ${status}`,
    toDo: adviceFor(status, identity.settings),
    details: {
      status,
      isPassing: isPassing(status),
      retryAfterMilliseconds: readRetryAfter(retryAfter),
    },
  });
}

function troubleOfStatus(status: number): ModelTrouble {
  if (status === 429 || status === 408) return 'busy';
  return status >= 500 ? 'broken' : 'refused';
}

/** No connection came about, or it broke before an answer. */
export function notReached(identity: EndpointIdentity, error: unknown): ModelFault {
  return new ModelFault('unreachable', {
    identity,
    happened: `no answer came (${innermostReason(error)})`,
    toDo: 'Check that it runs and that LLM_BASE_URL is right.',
    // Whoever waited for a connection has waited enough.
    details: { isPassing: !isTimeout(error) },
  });
}

function isTimeout(error: unknown): boolean {
  return innermostReason(error).includes('no connection within');
}
