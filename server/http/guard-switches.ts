import { Router, type RequestHandler } from 'express';
import type { AnswerParts } from '../answer/answer-parts.ts';
import type { Switches } from '../control/switches.ts';
import { HttpError } from './http-error.ts';

export type ReadSwitches = () => Switches;

/** `GET /api/status`: what an operator has switched off, and what everybody is to be told. */
export function statusRoute(switches: ReadSwitches): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.json(publicSwitches(switches()));
  });
  return router;
}

/** The reason of a pause is the operator's own; people are told the notice. */
export function publicSwitches({ paused, model, notice }: Switches): PublicSwitches {
  const announcement = notice ?? (paused ? usualAnnouncement : undefined);
  return { paused: paused !== null, model, ...(announcement && { announcement }) };
}

export type PublicSwitches = {
  readonly paused: boolean;
  readonly model: 'on' | 'off';
  readonly announcement?: string;
};

/** Refuses whatever would be answered from reports while that is paused. */
export function refuseWhenPaused(switches: ReadSwitches): RequestHandler {
  return (_request, _response, next) => {
    throwIfPaused(switches());
    next();
  };
}

/** What answers a question, without the model where that is off. */
export function switchedParts(parts: AnswerParts, { model }: Switches): AnswerParts {
  return model === 'on' ? parts : { ...parts, model: undefined, modelPatience: undefined };
}

const usualAnnouncement = '服务暂停，请稍后再来。';

/**
 * Without Retry-After: nobody knows when an incident is over, and nobody should wait for it.
 * @throws HttpError while nothing is answered.
 */
export function throwIfPaused({ paused, notice }: Switches): void {
  if (paused) throw new HttpError(503, 'paused', notice ?? usualAnnouncement);
}
