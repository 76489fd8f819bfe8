import { once } from 'node:events';
import { request } from 'node:https';
import { connect, createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';

// 192.0.2.0/24 is set aside for documentation (RFC 5737): nobody is there.
test.each([
  'http://192.0.2.1/',
  'https://192.0.2.1/',
  'http://example.com/',
  'http://[2001:db8::1]/',
])('fetch does not get to %s', async (address) => {
  const fault: unknown = await fetch(address).catch((error: unknown) => error);
  expect(fault).toHaveProperty('cause.message', expect.stringContaining('no outside network'));
});

test('a plain socket and a TLS socket do not get out', async () => {
  const [fault] = await once(connect(9, '192.0.2.1'), 'error').catch((error: unknown) => [error]);
  expect(fault).toMatchObject({ message: expect.stringContaining('192.0.2.1 is outside') });
  await expect(once(request('https://example.com').end(), 'response')).rejects.toThrow(
    'example.com is outside',
  );
});

test.each(['127.0.0.1', 'localhost'])('a server on %s is reached', async (host) => {
  const server = createServer((socket) => socket.end('here'));
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, host);
  const [words] = (await once(socket, 'data')) as [Buffer];
  expect(words.toString()).toBe('here');
  await new Promise((closed) => server.close(closed));
});
