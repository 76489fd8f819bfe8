import { join } from 'node:path';
import { Router, static as serveFiles, type Response } from 'express';

// The project may lie below a folder whose name begins with a point.
const anyFolder = { dotfiles: 'allow' } as const;

/** `/review`: the page on which people score answers. */
export function reviewPage(folder: string): Router {
  const router = Router({ strict: true });
  router.get('/review', (_request, response) => {
    response.sendFile(join(folder, 'review.html'), anyFolder);
  });
  return router;
}

/** The built pages and scripts: `/`, `/reports/:id`, `/figures`, `/widget.js`, `/assets/…`. */
export function pages(folder: string): Router {
  const router = Router();
  const page = (name: string) => join(folder, name);
  router.get('/', (_request, response) => {
    response.sendFile(page('index.html'), anyFolder);
  });
  router.get('/reports/:id', (_request, response) => {
    response.sendFile(page('report.html'), anyFolder);
  });
  router.get('/figures', (_request, response) => {
    response.sendFile(page('figures.html'), anyFolder);
  });
  router.get('/widget.js', (_request, response) => {
    // A portal on another host loads this script.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.sendFile(page('widget.js'), anyFolder);
  });
  router.use(
    '/assets',
    serveFiles(page('assets'), {
      ...anyFolder,
      index: false,
      redirect: false,
      setHeaders: keepIfNamed,
    }),
  );
  return router;
}

/**
 * Our pages name each asset with a digest of its bytes (`page.css?v=1b2c3d4e`, widget/name-assets.ts): under
 * that address it never changes. Others are asked for anew, by their ETag.
 */
function keepIfNamed(response: Response): void {
  const { v: digest } = response.req.query;
  if (digest !== undefined) {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  }
}
