import type { RequestHandler } from 'express';

/** The path at which readers find the server: `/wenbao` of https://www.example.gov.cn/wenbao/; '' at the root. */
export function publicPath(publicUrl: string | undefined): string {
  return publicUrl === undefined ? '' : new URL(publicUrl).pathname.replace(/\/+$/u, '');
}

/**
 * Takes the public path off an address, where the proxy before us has left it: both kinds of proxy then
 * serve every page. The path itself leads to the first page, whose links are relative to its folder.
 */
export function withoutPublicPath(path: string): RequestHandler {
  return (request, response, next) => {
    if (path === '') {
      next();
      return;
    }
    const [address = '', ...query] = request.url.split('?');
    if (address === path) {
      response.redirect(301, `${path}/`);
      return;
    }
    if (address.startsWith(`${path}/`))
      request.url = [address.slice(path.length), ...query].join('?');
    next();
  };
}
