import { Router } from 'express';
import type { WritingState } from '../../library/folder/write-behind.ts';
import type { LiveAnswerParts } from '../answer/open-answer-parts.ts';
import type { EndpointStates } from '../pool/thread-messages.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import type { AnswerJournal } from '../journal/answer-journal.ts';
import { publicSwitches, type PublicSwitches, type ReadSwitches } from './guard-switches.ts';
import type { PartsFor } from './access/seen-parts.ts';
import type { Shutdown } from './shutdown.ts';

export type HealthParts = {
  readonly parts: LiveAnswerParts;
  /** What whoever asks may see: reports are counted by it. */
  readonly seen: PartsFor;
  readonly shutdown: Shutdown;
  /** What the threads that answer have met of the endpoints. */
  readonly states: () => EndpointStates;
  readonly journal: AnswerJournal;
  readonly switches: ReadSwitches;
  readonly auditState?: (() => WritingState) | undefined;
};

/** `/health/live`: the process answers. `/health/ready`: it can answer questions, and how well. */
export function healthRoutes({
  parts,
  seen,
  shutdown,
  states,
  journal,
  switches,
  auditState,
}: HealthParts): Router {
  const router = Router();
  router.get('/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/ready', (_request, response) => {
    const { index, model, embedder, reranker } = parts.current();
    const met = states();
    const state = met.model ?? model?.state?.();
    const kept = journal.state?.();
    const audit = auditState?.();
    const isWhole = state !== 'open' && isKept(kept) && isKept(audit);
    const switched = publicSwitches(switches());
    const isStopping = shutdown.hasBegun;
    const status = statusOf(index, { isStopping, isPaused: switched.paused, isWhole });
    response.status(answers.includes(status) ? 200 : 503).json({
      status,
      ...counted(index, seen(response).index),
      ...modeOf(model, switched),
      ...stateOf('model', model, met.model),
      ...(kept && { journal: kept }),
      ...(audit && { audit }),
      ...stateOf('embedder', embedder, met.embedder),
      ...stateOf('reranker', reranker, met.reranker),
    });
  });
  return router;
}

/** How much there is for whoever asks. */
function counted(index: SearchIndex, seen: SearchIndex) {
  // Damaged parts of the index, which is otherwise whole: what stands in them is not found. Whose
  // passages these are nobody knows, so that they are told to those who see all.
  const isLess = index === seen && index.passagesLeftOut > 0;
  return {
    reports: seen.reports.length,
    passages: seen.keywords.ids.length,
    generation: index.generation,
    ...(isLess && { passagesLeftOut: index.passagesLeftOut }),
  };
}

const answers: readonly string[] = ['ok', 'degraded'];

function isKept(writing: WritingState | undefined): boolean {
  return writing?.state !== 'not_kept';
}

function statusOf(
  { reports, keywords, problems }: SearchIndex,
  { isStopping, isPaused, isWhole }: Circumstances,
): 'stopping' | 'paused' | 'empty' | 'ok' | 'degraded' {
  if (isStopping) return 'stopping';
  if (isPaused) return 'paused';
  if (reports.length === 0 || keywords.ids.length === 0) return 'empty';
  return problems.length === 0 && isWhole ? 'ok' : 'degraded';
}

type Circumstances = {
  readonly isStopping: boolean;
  readonly isPaused: boolean;
  readonly isWhole: boolean;
};

/** How it answers, and what is switched where something is. */
function modeOf(model: Endpoint | undefined, switches: PublicSwitches) {
  const { paused, announcement } = switches;
  const isSwitched = paused || switches.model === 'off' || announcement !== undefined;
  const mode = model && switches.model === 'on' ? 'model' : 'quoted';
  return { mode, ...(isSwitched && { switches }) };
}

type SearchIndex = AnswerParts['index'];

type Endpoint = { readonly name: string; readonly state?: () => string };

/** Whether an endpoint is asked or rests after failures; nothing where there is none. */
function stateOf(
  name: string,
  endpoint: Endpoint | undefined,
  met: string | undefined,
): Readonly<Record<string, object>> {
  if (!endpoint?.state) return {};
  return { [name]: { name: endpoint.name, state: met ?? endpoint.state() } };
}
