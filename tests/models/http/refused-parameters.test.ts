import { describe, expect, it } from 'vitest';
import { refusedIn, withoutRefused } from '../../../models/http/refused-parameters.ts';

type Body = Readonly<Record<string, unknown>>;

/** An endpoint that refuses what `refusal` says, and what it was asked. */
function endpoint(refusal: (body: Body) => string | undefined) {
  const asked: Body[] = [];
  const fetch = withoutRefused((_input, init) => {
    const body = JSON.parse(init?.body as string) as Body;
    asked.push(body);
    const said = refusal(body);
    return Promise.resolve(
      new Response(said ?? 'fine', { status: said === undefined ? 200 : 400 }),
    );
  });
  const ask = async (body: Body) => {
    const response = await fetch('http://a.example', {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return [response.status, await response.text()];
  };
  return { asked, ask };
}

const named = (message: string, param: string | null = null) =>
  JSON.stringify({ error: { message, param } });

describe('a parameter that an endpoint refuses', () => {
  it('is left out at the second try, and from then on', async () => {
    const { asked, ask } = endpoint((body) =>
      'temperature' in body ? named("'temperature' does not support 0 with this model") : undefined,
    );
    expect(await ask({ model: 'm', temperature: 0 })).toEqual([200, 'fine']);
    expect(await ask({ model: 'm', temperature: 0 })).toEqual([200, 'fine']);
    expect(asked).toEqual([{ model: 'm', temperature: 0 }, { model: 'm' }, { model: 'm' }]);
  });

  it('is sent under its other name where it has one', async () => {
    const { asked, ask } = endpoint((body) =>
      'max_tokens' in body
        ? named("'max_tokens' is not supported. Use 'max_completion_tokens'.", 'max_tokens')
        : undefined,
    );
    await ask({ model: 'm', max_tokens: 9 });
    expect(asked.at(-1)).toEqual({ model: 'm', max_completion_tokens: 9 });
  });

  it('is one of several', async () => {
    const { asked, ask } = endpoint((body) => {
      const refused = ['stream_options', 'temperature'].find((name) => name in body);
      return refused && named(`Unrecognized request argument supplied: ${refused}`);
    });
    expect(await ask({ model: 'm', temperature: 0, stream_options: {} })).toEqual([200, 'fine']);
    expect(asked).toHaveLength(3);
  });

  it('is found although the endpoint does not name it, and remembered only if that was it', async () => {
    const unnamed = endpoint((body) => ('temperature' in body ? '{}' : undefined));
    expect(await unnamed.ask({ model: 'm', temperature: 0 })).toEqual([200, 'fine']);
    const { asked, ask } = endpoint(() => 'no such model');
    expect(await ask({ model: 'm', temperature: 0 })).toEqual([400, 'no such model']);
    expect(await ask({ model: 'm', temperature: 0 })).toEqual([400, 'no such model']);
    expect(asked[2]).toEqual({ model: 'm', temperature: 0 });
  });

  it.each([
    [named('invalid temperature: only 1 is allowed'), 'temperature'],
    [named('Unknown', 'stream_options.include_usage'), 'stream_options'],
    ['{"detail":[{"loc":["body","stream_options"],"msg":"Extra inputs"}]}', 'stream_options'],
    [named('the temperature of the room', 'messages'), undefined],
    [named('too long'), undefined],
  ])('is read from %s', (said, name) => {
    expect(refusedIn(said, { temperature: 0, stream_options: {} })).toBe(name);
  });
});
