import { BlockList, isIP, Socket } from 'node:net';

/**
 * Tests talk to this machine only: a test that needs the network passes or fails with the weather,
 * and may send what it holds to others. Host names are refused before they are looked up.
 *
 * Read by vitest before every test file (`setupFiles` in vitest.config.ts).
 */
Socket.prototype.connect = new Proxy(Socket.prototype.connect, {
  apply(connect, socket: Socket, args: unknown[]) {
    const host = hostOf(args);
    if (isThisMachine(host)) return Reflect.apply(connect, socket, args) as unknown;
    const fault = new Error(
      `Tests reach no outside network, and ${host} is outside. Use a server on 127.0.0.1.`,
    );
    // Later, as a refused connection comes: callers still have to set up the socket they get back.
    process.nextTick(() => socket.destroy(fault));
    return socket;
  },
});

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

function isThisMachine(host: string): boolean {
  if (isIP(host) === 0) return host === 'localhost';
  return loopback.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
}

/** `connect` takes a port and a host, options, or a path; `net.connect` wraps these in a list. */
function hostOf([first, second]: unknown[]): string {
  if (Array.isArray(first)) return hostOf(first);
  const host = isRecord(first) && !('path' in first && first['path']) ? first['host'] : second;
  return typeof host === 'string' ? host : 'localhost';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
