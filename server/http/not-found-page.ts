import type { RequestHandler } from 'express';

/**
 * For a person who opened an address that is none: a page with the way on. Programs, which ask for no
 * page, get the error as JSON from the handler behind.
 */
export function notFoundPage(publicPath: string): RequestHandler {
  const page = pageUnder(publicPath);
  return (request, response, next) => {
    const isPerson = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (!isPerson || request.path.startsWith('/api/')) next();
    else response.status(404).type('html').send(page);
  };
}

// Nothing of the address is repeated, so that nothing of it can be markup.
const pageUnder = (root: string) => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>没有这个页面</title>
    <link rel="stylesheet" href="${root}/assets/page.css" />
  </head>
  <body>
    <main>
      <h1>没有这个页面</h1>
      <p>网址可能写错了，或者这份报告已被替换、删除。</p>
      <p><a href="${root}/">回到首页提问</a> · <a href="${root}/figures">查指标数据</a></p>
    </main>
  </body>
</html>
`;
