import type { RequestHandler } from 'express';
import { HttpError } from './http-error.ts';

const retryAfterSeconds = 5;
const millisecondsBetweenLooks = 50;

/** How the server stops: no new question, those under way may end, then what is left is cut short. */
export class Shutdown {
  readonly #cutting = new AbortController();
  #hasBegun = false;

  /** Whether it has begun: nothing new is taken. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Aborts, with what people are told, when answers under way are cut short. */
  get cut(): AbortSignal {
    return this.#cutting.signal;
  }

  /** Lets what is under way end for as long as that may take, and cuts the rest short. */
  async drain(isIdle: () => boolean, longestMilliseconds: number): Promise<void> {
    this.#hasBegun = true;
    const last = performance.now() + longestMilliseconds;
    while (!isIdle() && performance.now() < last) await pause(millisecondsBetweenLooks);
    const message = '服务正在重启，这个回答没有完成，请稍后再问一次。';
    this.#cutting.abort(new HttpError(503, 'stopping', message, { retryAfterSeconds }));
  }
}

/** Refuses what would begin while the server stops. */
export function refuseWhenStopping(shutdown: Shutdown): RequestHandler {
  return (_request, response, next) => {
    if (shutdown.hasBegun) {
      response.setHeader('Connection', 'close');
      const message = '服务正在重启，请过几秒再问。';
      throw new HttpError(503, 'stopping', message, { retryAfterSeconds });
    }
    next();
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
