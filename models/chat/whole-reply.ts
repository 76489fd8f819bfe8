import { z } from 'zod';

/** An endpoint answered something that is no answer of a chat model. */
export class UnreadableReply extends Error {
  override readonly name = 'UnreadableReply';
}

const replySchema = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        index: z.number().default(0),
        message: z.looseObject({ content: z.unknown() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
});

/**
 * A `fetch` that takes a whole JSON reply where a stream was asked for, as some gateways give, and
 * hands it on as the events that it would have been.
 */
export function takingWholeReplies(ask: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await ask(input, init);
    if (!response.ok || !asksForStream(init)) return response;
    const type = response.headers.get('content-type') ?? '';
    if (/\bhtml\b/u.test(type)) {
      await response.body?.cancel();
      throw new UnreadableReply('its answer is a page of HTML');
    }
    return /\bjson\b/u.test(type) ? asEvents(await response.text()) : response;
  };
}

function asksForStream(init: RequestInit | undefined): boolean {
  return typeof init?.body === 'string' && /"stream"\s*:\s*true/u.test(init.body);
}

function asEvents(text: string): Response {
  // A stream under a wrong name.
  const isStream = /^\s*(?:data|event|id|:)/u.test(text);
  return new Response(isStream ? text : `${eventOf(text)}data: [DONE]\n\n`, {
    headers: { 'content-type': 'text/event-stream' },
  });
}

function eventOf(text: string): string {
  const value = parsed(text);
  const reply = replySchema.safeParse(value);
  if (!reply.success) {
    if (hasError(value)) return `data: ${JSON.stringify(value)}\n\n`;
    throw new UnreadableReply('its answer is no answer of a chat model');
  }
  const choices = reply.data.choices.map(({ index, message, finish_reason }) => ({
    index,
    delta: { ...message, content: typeof message.content === 'string' ? message.content : '' },
    finish_reason,
  }));
  return `data: ${JSON.stringify({ ...reply.data, choices })}\n\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableReply('its answer is not JSON', { cause });
  }
}

function hasError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'error' in value;
}
