import { z } from 'zod';
import { eventSchemas } from './events-schema.ts';
import { describedRoutes, type DescribedRoute } from './routes.ts';
import { errorSchema } from './status-schema.ts';

/** The interface for programs as OpenAPI 3.1 describes it. */
export function openApiDocument(publicUrl: string | undefined) {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of describedRoutes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '问报', version: '0.1', description: '向政府工作报告提问' },
    ...(publicUrl !== undefined && { servers: [{ url: publicUrl }] }),
    paths,
  };
}

function operationOf(route: DescribedRoute): object {
  const { summary, body, gives, otherTypes = [] } = route;
  const others = otherTypes.map((type) => [type, otherType(type)] as const);
  const answered = gives
    ? { 200: { description: '成功', content: { ...json(gives), ...Object.fromEntries(others) } } }
    : { 204: { description: '成功' } };
  return {
    summary,
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(body && { requestBody: { required: true, content: json(body, 'input') } }),
    responses: { ...answered, default: { description: '出错', content: json(errorSchema) } },
  };
}

/** Of a stream, what `data:` of each event is; OpenAPI 3.1 has no word for it. */
function otherType(type: string): object {
  const schema = { type: 'string' };
  if (type !== 'text/event-stream') return { schema };
  const events = Object.entries(eventSchemas).map(([name, data]) => {
    return [name, jsonSchema(data, 'output')] as const;
  });
  return { schema, 'x-events': Object.fromEntries(events) };
}

function json(schema: z.ZodType, io: 'input' | 'output' = 'output') {
  return { 'application/json': { schema: jsonSchema(schema, io) } };
}

function pathParameters({ path }: DescribedRoute): readonly object[] {
  const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function queryParameters({ query }: DescribedRoute): readonly object[] {
  return Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !z.safeParse(schema, undefined).success,
    // Which is what comes of the words of an address.
    schema: jsonSchema(schema as z.ZodType, 'output'),
  }));
}

/** More fields may come with a later version, and nobody is to refuse them. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io,
    reused: 'inline',
    override: ({ jsonSchema: made }) => {
      if (made.additionalProperties === false) delete made.additionalProperties;
    },
  });
  return described;
}
