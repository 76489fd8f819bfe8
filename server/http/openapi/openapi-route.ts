import type { RequestHandler } from 'express';
import { openApiDocument } from './openapi-document.ts';

/** `GET /openapi.json`: the interface for programs, where the office has opened it. */
export function openApiRoute(publicUrl: string | undefined): RequestHandler {
  const document = openApiDocument(publicUrl);
  return (_request, response) => {
    response.json(document);
  };
}
