import { Router, type RequestHandler } from 'express';

/** These handlers where it is so; else as if there were no such address. */
export function shownWhere(isThere: () => boolean, ...handlers: readonly RequestHandler[]): Router {
  const router = Router({ strict: true });
  router.use(
    (_request, _response, next) => {
      next(isThere() ? undefined : 'router');
    },
    ...handlers,
  );
  return router;
}
