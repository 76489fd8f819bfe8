/** A request's body as the protocol has it. */
type Body = Readonly<Record<string, unknown>>;

/** What is done with a parameter that an endpoint refuses: left out, or sent under another name. */
type Remedy = {
  readonly sentAs?: string;
  /** Left out only where the endpoint names it. */
  readonly ifNamed?: true;
};

const refusable: Readonly<Record<string, Remedy>> = {
  temperature: {},
  stream_options: {},
  encoding_format: { ifNamed: true },
  max_tokens: { sentAs: 'max_completion_tokens' },
  max_completion_tokens: { sentAs: 'max_tokens' },
};

// One round for each parameter that a request of ours may hold.
const mostRounds = 4;

/**
 * A `fetch` that asks again without the parameters that the endpoint refuses, and leaves them out
 * from then on. One belongs to one endpoint and model: others may take what this one does not.
 */
export function withoutRefused(ask: typeof fetch): typeof fetch {
  const refused = new Set<string>();
  return async (input, init) => {
    const body = bodyOf(init?.body);
    if (!body) return ask(input, init);
    const send = (without: ReadonlySet<string>) =>
      ask(input, { ...init, body: JSON.stringify(reworded(body, without)) });
    for (let round = 1; ; round++) {
      const response = await send(refused);
      if (!isRefusal(response) || round > mostRounds) return response;
      const said = await response.text();
      const name = refusedIn(said, reworded(body, refused));
      if (name === undefined) return againBare(said, response, { body, refused, send });
      refused.add(name);
    }
  };
}

/** Some endpoints refuse without a reason; the barest request tells whether a parameter was it. */
async function againBare(
  said: string,
  response: Response,
  { body, refused, send }: BareTry,
): Promise<Response> {
  const sent = reworded(body, refused);
  const optional = Object.keys(refusable).filter(
    (name) => name in sent && !refusable[name]?.ifNamed,
  );
  const first = () => new Response(said, response);
  if (optional.length === 0 || /"param"\s*:\s*"/u.test(said)) return first();
  const second = await send(new Set([...refused, ...optional]));
  if (second.ok) for (const name of optional) refused.add(name);
  else await second.body?.cancel();
  return second.ok ? second : first();
}

type BareTry = {
  readonly body: Body;
  readonly refused: Set<string>;
  readonly send: (without: ReadonlySet<string>) => Promise<Response>;
};

/**
 * The parameter of a request that an error names, by its field `param` or else in its words.
 *
 * `refusedIn('{"error": {"message": "temperature does not support 0"}}', { temperature: 0 })
 * // => 'temperature'`
 */
export function refusedIn(said: string, body: Body): string | undefined {
  const sent = Object.keys(refusable).filter((name) => name in body);
  const param = /"param"\s*:\s*"(?<name>[^".[]+)/u.exec(said)?.groups?.['name'];
  if (param !== undefined) return sent.find((name) => name === param);
  const named = sent.map((name) => ({ name, at: said.search(new RegExp(`\\b${name}\\b`, 'u')) }));
  return named.filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at)[0]?.name;
}

function isRefusal({ status }: Response): boolean {
  return status === 400 || status === 422;
}

function bodyOf(body: RequestInit['body']): Body | undefined {
  if (typeof body !== 'string') return undefined;
  const value: unknown = JSON.parse(body);
  return typeof value === 'object' && value !== null ? (value as Body) : undefined;
}

function reworded(body: Body, refused: ReadonlySet<string>): Body {
  const entries = Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
    if (!refused.has(name)) return [[name, value]];
    const other = refusable[name]?.sentAs;
    return other === undefined || refused.has(other) ? [] : [[other, value]];
  });
  return Object.fromEntries(entries);
}
