import type { AnswerEvent } from '../../server/answer/answer.ts';
import { EventStreamParser } from '../../widget/asking/parse-event-stream.ts';

/** An event with the number it had on the wire. */
export type WireEvent = { readonly id: string; readonly event: AnswerEvent };

type Streamed = { readonly body: AsyncIterable<Uint8Array> | null };

/** An answer's events as they come over the wire, read by the parser that the widget ships. */
export async function* readEvents({ body }: Streamed): AsyncGenerator<WireEvent, void> {
  if (!body) throw new Error('The response has no body.');
  const parser = new EventStreamParser();
  for await (const bytes of body) {
    for (const { id, event, data } of parser.push(bytes)) {
      yield { id, event: { type: event, ...(JSON.parse(data) as object) } as AnswerEvent };
    }
  }
}

/** All of them. */
export async function readAllEvents(response: Streamed): Promise<readonly WireEvent[]> {
  const events: WireEvent[] = [];
  for await (const event of readEvents(response)) events.push(event);
  return events;
}
