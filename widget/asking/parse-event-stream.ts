/** One server-sent event, as the HTML standard reads it from the wire. */
export type ServerSentEvent = {
  /** The `event:` field; `message` where there was none. */
  readonly event: string;
  /** The `data:` lines joined by line feeds. */
  readonly data: string;
  /** The last `id:` seen in the stream, this event's or an earlier one's. */
  readonly id: string;
};

/**
 * Reads server-sent events from bytes that may be cut anywhere: inside a line, between CR and LF,
 * or inside a character. It knows nothing of fetch or of pages, so it can be tried byte by byte.
 *
 * `EventSource` would do this for us, but it can only GET, and a question travels in a POST body.
 *
 * ```ts
 * const parser = new EventStreamParser();
 * parser.push(bytesOf('event: end\nda')); // => []
 * parser.push(bytesOf('ta: {}\n\n'));     // => [{ event: 'end', data: '{}', id: '' }]
 * ```
 *
 * An event whose blank line never came is dropped, as the standard says: it may be half an event.
 */
export class EventStreamParser {
  /** Keeps the first bytes of a cut character until the rest comes, and drops a byte order mark. */
  readonly #decoder = new TextDecoder();
  #rest = '';
  /** The line feed of a CR LF may come with the next bytes; it ends no second line. */
  #endedInReturn = false;
  #event = '';
  #data: string[] = [];
  #id = '';

  /** The events that these bytes complete, in order. */
  push(bytes: Uint8Array): readonly ServerSentEvent[] {
    const text = this.#decoder.decode(bytes, { stream: true });
    return this.#takeLines(text).flatMap((line) => this.#readLine(line));
  }

  #takeLines(text: string): readonly string[] {
    const fresh = this.#endedInReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.#endedInReturn = text.endsWith('\r');
    const lines = (this.#rest + fresh).split(/\r\n|\n|\r/);
    this.#rest = lines.pop() ?? '';
    return lines;
  }

  #readLine(line: string): readonly ServerSentEvent[] {
    if (line === '') return this.#finishEvent();
    const [name, value] = splitField(line);
    if (name === 'event') this.#event = value;
    if (name === 'data') this.#data.push(value);
    if (name === 'id' && !value.includes('\0')) this.#id = value;
    return [];
  }

  #finishEvent(): readonly ServerSentEvent[] {
    const event = { event: this.#event || 'message', data: this.#data.join('\n'), id: this.#id };
    const isEmpty = this.#data.length === 0;
    this.#event = '';
    this.#data = [];
    return isEmpty ? [] : [event];
  }
}

/** A comment line begins with the colon, so its field name is empty and nothing reads it. */
function splitField(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(':');
  if (colon === -1) return [line, ''];
  const value = line.slice(colon + 1);
  return [line.slice(0, colon), value.startsWith(' ') ? value.slice(1) : value];
}
