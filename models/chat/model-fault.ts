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

  constructor(
    trouble: EndpointTrouble,
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
  return innermostReason(error).includes('no connection within');
}
