import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { endpointFetch } from '../../../models/http/endpoint-fetch.ts';
import { faultsOfProcess } from '../../support/fakes/faults-of-process.ts';
import { localServer } from '../../support/model/scripted-server.ts';

const bounded = endpointFetch({ connectMilliseconds: 100, mostBytes: 1000 });

describe('a fetch with a deadline for its connection', () => {
  it('gives status, headers and body, and sends method, headers and body', async () => {
    const address = await localServer((request, response) => {
      response.setHeader('x-seen', `${request.method} ${String(request.headers['x-own'])}`);
      response.writeHead(201, { 'content-type': 'text/plain' });
      request.pipe(response);
    });
    const response = await bounded(`${address}/a`, {
      method: 'POST',
      headers: { 'x-own': '1' },
      body: '静海区',
    });
    expect([response.status, response.headers.get('x-seen'), await response.text()]).toEqual([
      201,
      'POST 1',
      '静海区',
    ]);
  });

  it('asks for no compression, and tells nothing of this machine', async () => {
    // A compressed reply cannot be read piece by piece, and a small one may unpack to a huge one.
    let seen: Readonly<Record<string, unknown>> = {};
    const address = await localServer((request, response) => {
      seen = request.headers;
      response.end();
    });
    await bounded(address, { headers: { 'x-stainless-os': 'Linux', 'accept-encoding': 'gzip' } });
    expect(seen).toMatchObject({ 'accept-encoding': 'identity', 'user-agent': 'wenbao' });
    expect(Object.keys(seen)).not.toContain('x-stainless-os');
  });

  it('waits for a slow answer once it is connected', async () => {
    const address = await localServer((_request, response) => {
      setTimeout(() => response.end('好'), 200);
    });
    expect(await (await bounded(address)).text()).toBe('好');
  });

  it('gives up a connection that is never made whole', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    // It takes the connection and never answers the greeting of TLS.
    await expect(bounded(`https://127.0.0.1:${port}`)).rejects.toHaveProperty(
      'cause.code',
      'UND_ERR_CONNECT_TIMEOUT',
    );
  });

  it('reads no more than it may', async () => {
    const address = await localServer((_request, response) => {
      response.end('字'.repeat(1000));
    });
    await expect((await bounded(address)).text()).rejects.toThrow('more than 1000 bytes');
  });

  it('follows no redirect', async () => {
    const address = await localServer((_request, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:1/' });
      response.end();
    });
    expect((await bounded(address)).status).toBe(302);
  });

  it('is hung up on when its caller leaves', async () => {
    const controller = new AbortController();
    let closed: Promise<void> | undefined;
    const address = await localServer((request, response) => {
      closed = new Promise((resolve) => response.once('close', () => resolve()));
      response.write('一');
    });
    const response = await bounded(address, { signal: controller.signal });
    const reading = expect(response.text()).rejects.toThrow();
    controller.abort();
    await reading;
    await closed;
  });

  it('is no danger to the process, whenever its body is let go of', async () => {
    const faults = faultsOfProcess();
    const address = await localServer((_request, response) => {
      for (let at = 0; at < 40; at++) response.write('x'.repeat(at % 2 ? 10 : 30_000));
      response.end();
    });
    const ask = endpointFetch({ mostBytes: 4_000_000 });
    for (let parts = 1; parts <= 41; parts++) {
      for (let turns = 0; turns < 6; turns++) {
        const reader = (await ask(address)).body?.getReader();
        for (let at = 0; at < parts; at++) await reader?.read();
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        void reader?.cancel();
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    expect(faults()).toEqual([]);
  });

  it('tells nothing of the machine it runs on', async () => {
    let seen: object = {};
    const address = await localServer((request, response) => {
      seen = request.headers;
      response.end();
    });
    const headers = { 'x-stainless-os': 'Linux', 'x-stainless-runtime-version': 'v20', a: 'b' };
    await bounded(address, { headers: { ...headers, 'user-agent': 'OpenAI/JS 6' } });
    expect(seen).toMatchObject({ 'user-agent': 'wenbao', a: 'b' });
    expect(JSON.stringify(seen)).not.toMatch(/stainless|node|linux|v20/iu);
  });
});
