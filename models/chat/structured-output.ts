import type { ConfigurableModel } from 'langchain/chat_models/universal';
import { z } from 'zod';
import type { EndpointIdentity } from '../http/endpoint-error.ts';
import type { AskStructured, ModelPrompt, StructuredReply } from './chat-model.ts';
import { faultOf } from './fault-of.ts';
import { ReasoningFilter } from './hide-reasoning.ts';
import { messagesOf } from './messages.ts';
import { ModelFault } from './model-fault.ts';

/** Ways to ask for a value, best first; an endpoint that refuses one may take the next. */
const methods = ['jsonSchema', 'functionCalling', 'text'] as const;

type Method = (typeof methods)[number];

type Asking = { readonly chat: ConfigurableModel; readonly method: Method };

const rawSchema = z.object({ raw: z.unknown(), parsed: z.unknown() });

const messageSchema = z.looseObject({
  text: z.string(),
  usage_metadata: z
    .looseObject({ input_tokens: z.int().nonnegative(), output_tokens: z.int().nonnegative() })
    .optional()
    .catch(undefined),
});

/**
 * Asks a model for a value of a schema, by the first way that works, which is remembered. The
 * prompt names the schema in any case: some endpoints take `response_format` and do not heed it.
 */
export function structuredOutput(
  open: () => Promise<ConfigurableModel>,
  identity: EndpointIdentity,
): AskStructured {
  let first = 0;
  return async (schema, prompt) => {
    const json = jsonSchemaOf(schema);
    const told = { ...prompt, system: `${prompt.system}\n\n${instruction(json)}` };
    let fault: ModelFault | undefined;
    for (const [at, method] of methods.entries()) {
      if (at < first) continue;
      try {
        const chat = await open();
        const reply = await ask({ chat, method }, json, told);
        const value = schema.safeParse(reply.value);
        if (value.success) {
          first = at;
          return { ...reply, value: value.data };
        }
        fault = misfit(identity);
      } catch (error) {
        prompt.signal.throwIfAborted();
        fault = faultOf(error, { identity, prompt, hasBegun: false });
        if (!mayTakeAnother(fault)) throw fault;
      }
    }
    throw fault ?? misfit(identity);
  };
}

/** A refusal may be one of the way of asking; what is out of order is so for every way. */
function mayTakeAnother({ status }: ModelFault): boolean {
  return status !== undefined && [400, 404, 405, 415, 422, 500, 501].includes(status);
}

function misfit(identity: EndpointIdentity): ModelFault {
  return new ModelFault('malformed', { identity, happened: 'it gave no value of the schema' });
}

async function ask(
  { chat, method }: Asking,
  schema: Record<string, unknown>,
  prompt: ModelPrompt,
): Promise<StructuredReply<unknown>> {
  const { signal } = prompt;
  if (method === 'text') return readMessage(await chat.invoke(messagesOf(prompt), { signal }));
  const asking = chat.withStructuredOutput(schema, { name: 'reply', method, includeRaw: true });
  const { raw, parsed } = rawSchema.parse(await asking.invoke(messagesOf(prompt), { signal }));
  const message = readMessage(raw);
  return parsed == null ? message : { ...message, value: parsed };
}

function readMessage(message: unknown): StructuredReply<unknown> {
  const { text, usage_metadata: usage } = messageSchema.parse(message);
  return {
    value: jsonIn(text),
    ...(usage
      ? { usage: { promptTokens: usage.input_tokens, completionTokens: usage.output_tokens } }
      : {}),
  };
}

/**
 * The value that stands in a text, between whatever words and fences; undefined where none does.
 *
 * `jsonIn('好的：{"task": "value"}。') // => { task: 'value' }`
 */
export function jsonIn(text: string): unknown {
  const filter = new ReasoningFilter();
  const shown = `${filter.push(text)}${filter.end()}`;
  const json = /[[{].*[\]}]/su.exec(shown)?.[0];
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const json = z.toJSONSchema(schema, { io: 'input' });
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== '$schema'));
}

function instruction(schema: Record<string, unknown>): string {
  return `只输出一个符合下面 JSON Schema 的 JSON，不要写别的文字：\n${JSON.stringify(schema)}`;
}
