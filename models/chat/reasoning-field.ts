/**
 * A `fetch` that gives thoughts in the one field that LangChain knows, `reasoning_content`: Ollama,
 * vLLM and OpenRouter stream them as `reasoning`, and a model that only thinks would look dead.
 */
export function namingReasoning(ask: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await ask(input, init);
    const isStream = (response.headers.get('content-type') ?? '').includes('event-stream');
    if (!response.body || !isStream) return response;
    const lines = response.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(byLine(withReasoningContent))
      .pipeThrough(new TextEncoderStream());
    return new Response(lines, response);
  };
}

function byLine(change: (line: string) => string): TransformStream<string, string> {
  let begun = '';
  return new TransformStream({
    transform(text, controller) {
      const end = text.lastIndexOf('\n') + 1;
      if (end === 0) {
        begun += text;
        return;
      }
      const lines = `${begun}${text.slice(0, end)}`;
      begun = text.slice(end);
      controller.enqueue(lines.split('\n').map(change).join('\n'));
    },
    flush(controller) {
      if (begun !== '') controller.enqueue(change(begun));
    },
  });
}

/**
 * `withReasoningContent('data: {"choices":[{"delta":{"reasoning":"嗯"}}]}')
 * // => 'data: {"choices":[{"delta":{"reasoning_content":"嗯"}}]}'`
 */
export function withReasoningContent(line: string): string {
  if (!line.includes('"reasoning"')) return line;
  const json = /^data: ?(?<json>\{.*\})\s*$/su.exec(line)?.groups?.['json'];
  const event = json === undefined ? undefined : parsed(json);
  return event === undefined ? line : `data: ${JSON.stringify(event)}`;
}

/** With the field renamed as it is read; undefined where it is no JSON. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json, (name, value: unknown) => {
      if (name !== 'delta' || !isRecord(value) || !('reasoning' in value)) return value;
      const { reasoning, ...others } = value;
      return { reasoning_content: reasoning, ...others };
    });
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
