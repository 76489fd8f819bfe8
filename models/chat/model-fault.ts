import {
  adviceFor,
  EndpointError,
  innermostReason,
  isPassing,
  readRetryAfter,
  type EndpointIdentity,
} from '../http/endpoint-error.ts';
import type { EndpointTrouble } from './endpoint-trouble.ts';

/** A model gave no answer, or not all of it. It has no `cause`, as no EndpointError has. */
export class ModelFault extends EndpointError {
  readonly trouble: EndpointTrouble;
  readonly #wasStarved: boolean;

  constructor(
    trouble: EndpointTrouble,
    parts: {
      readonly identity: EndpointIdentity;
      readonly happened: string;
      readonly toDo?: string;
      /** Our own machine had no time to listen, so it says nothing of the endpoint. */
      readonly wasStarved?: boolean;
      readonly details?: ConstructorParameters<typeof EndpointError>[3];
    },
  ) {
    const { identity, happened, toDo = usualAdvice, wasStarved = false, details } = parts;
    super(identity, happened, toDo, details);
    this.trouble = trouble;
    this.#wasStarved = wasStarved;
  }

  /** Whether it is the endpoint that failed; a model that wrote too much did answer. */
  get isOfEndpoint(): boolean {
    if (this.#wasStarved) return false;
    return !(['length', 'filtered', 'resting'] as readonly EndpointTrouble[]).includes(
      this.trouble,
    );
  }
}

const usualAdvice = 'Quoting stands in; nothing has to be done unless it happens often.';

/** What went wrong with a model, from whatever was thrown. */
export function troubleOf(error: unknown): EndpointTrouble {
  if (error instanceof ModelFault) return error.trouble;
  // The time of the whole answer ran out, whatever the model was doing.
  return error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'broken';
}

/** The endpoint answered with a status other than success. */
export function refusedByStatus(
  identity: EndpointIdentity,
  answer: {
    readonly status: number;
    /** What it said, without keys and without the question. */
    readonly words?: string;
    readonly retryAfter?: string | null;
  },
): ModelFault {
  const { status, words = '', retryAfter } = answer;
  // What is said of a refused key often holds a part of it.
  const said = words !== '' && status !== 401 && status !== 403 ? `: ${words}` : '';
  return new ModelFault(troubleOfStatus(status), {
    identity,
    happened: `it answered with status ${status}${said}`,
    toDo: adviceFor(status, identity.settings),
    details: {
      status,
      isPassing: isPassing(status),
      retryAfterMilliseconds: readRetryAfter(retryAfter),
    },
  });
}

function troubleOfStatus(status: number): EndpointTrouble {
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
  return innermostReason(error) === 'UND_ERR_CONNECT_TIMEOUT';
}
