import { join } from 'node:path';
import { Router, static as serveFiles } from 'express';

/** The built pages and scripts: `/`, `/reports/:id`, `/widget.js`, `/assets/…`. */
export function pages(folder: string): Router {
  const router = Router();
  const page = (name: string) => join(folder, name);
  router.get('/', (_request, response) => {
    response.sendFile(page('index.html'));
  });
  router.get('/reports/:id', (_request, response) => {
    response.sendFile(page('report.html'));
  });
  router.get('/widget.js', (_request, response) => {
    // A portal on another host loads this script.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    response.sendFile(page('widget.js'));
  });
  router.use('/assets', serveFiles(page('assets'), { index: false, redirect: false }));
  return router;
}
