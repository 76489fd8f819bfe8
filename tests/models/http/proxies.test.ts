import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { endpointFetch } from '../../../models/http/endpoint-fetch.ts';
import { localServer } from '../../support/model/scripted-server.ts';

/** A proxy for the running test that answers everything itself, and what it was asked. */
async function proxyForTest() {
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end('by the proxy');
  });
  server.on('connect', (request: IncomingMessage, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

it('plain HTTP is asked of the proxy, in full', async () => {
  const proxy = await proxyForTest();
  const ask = endpointFetch({ network: { httpProxy: proxy.address }, mostBytes: 1000 });
  const response = await ask('http://model.example/v1/chat', { method: 'POST', body: '{}' });
  expect(await response.text()).toBe('by the proxy');
  expect(proxy.asked).toEqual(['POST http://model.example/v1/chat']);
});

it('HTTPS goes through a tunnel', async () => {
  const proxy = await proxyForTest();
  const ask = endpointFetch({ network: { httpsProxy: proxy.address }, mostBytes: 1000 });
  await expect(ask('https://model.example/v1')).rejects.toThrow();
  expect(proxy.asked).toEqual(['CONNECT model.example:443']);
});

it('what NO_PROXY names is asked straight', async () => {
  const proxy = await proxyForTest();
  const address = await localServer((_request, response) => response.end('straight'));
  const network = { httpProxy: proxy.address, noProxy: 'example.com,127.0.0.1' };
  const ask = endpointFetch({ network, mostBytes: 1000 });
  expect(await (await ask(address)).text()).toBe('straight');
  expect(proxy.asked).toEqual([]);
});
