import type { EndpointIdentity } from '../http/endpoint-error.ts';
import { ModelFault } from './model-fault.ts';

type Ending = 'whole' | 'length' | 'filtered';

/** How providers say why a stream ends, in the field where each says it. */
const endings: Readonly<Record<string, Ending>> = {
  stop: 'whole',
  STOP: 'whole',
  end_turn: 'whole',
  stop_sequence: 'whole',
  length: 'length',
  max_tokens: 'length',
  MAX_TOKENS: 'length',
  content_filter: 'filtered',
  refusal: 'filtered',
  SAFETY: 'filtered',
};

const fields = ['finish_reason', 'stop_reason', 'finishReason', 'done_reason'];

/** Why a stream ends, from the metadata of one of its pieces; undefined where it goes on. */
export function endingOf(metadata: Readonly<Record<string, unknown>>): unknown {
  return fields.map((field) => metadata[field]).find((reason) => reason != null);
}

/** @throws ModelFault where the stream ended and the answer did not. */
export function checkEnding(reason: unknown, identity: EndpointIdentity): void {
  const ending = typeof reason === 'string' ? endings[reason] : undefined;
  if (ending === 'whole') return;
  if (ending === 'length') {
    throw new ModelFault('length', { identity, happened: 'its answer grew too long' });
  }
  if (ending === 'filtered') {
    throw new ModelFault('filtered', { identity, happened: 'its filter cut the answer off' });
  }
  const happened =
    typeof reason === 'string'
      ? `it ended with ${reason.slice(0, 40)} instead of an answer`
      : 'its stream ended without saying that the answer is whole';
  throw new ModelFault(typeof reason === 'string' ? 'malformed' : 'cut', { identity, happened });
}
