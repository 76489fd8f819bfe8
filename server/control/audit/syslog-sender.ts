import { createSocket, type Socket as DatagramSocket } from 'node:dgram';
import { connect, type Socket } from 'node:net';

/** Where messages go: udp://log.example:514 or tcp://log.example:601. */
export type SyslogSender = {
  /** Resolves when it has left this machine. @throws when it could not. */
  readonly send: (line: string) => Promise<void>;
  readonly close: () => void;
};

/** @throws Error where the address is of no kind that is known. */
export function syslogSender(address: string): SyslogSender {
  const { protocol, hostname, port } = new URL(address);
  const host = hostname.replace(/^\[|\]$/gu, '');
  if (protocol === 'udp:') return overUdp(host, Number(port || 514));
  if (protocol === 'tcp:') return overTcp(host, Number(port || 601));
  throw new Error(`${address} is neither udp:// nor tcp://. Set AUDIT_SYSLOG to one of them.`);
}

function overUdp(host: string, port: number): SyslogSender {
  const socket: DatagramSocket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  socket.unref();
  const send = (line: string) =>
    new Promise<void>((resolve, reject) => {
      socket.send(Buffer.from(line), port, host, (error) => (error ? reject(error) : resolve()));
    });
  return { send, close: () => socket.close() };
}

/** One connection, opened anew after a fault; each message with its length before it (RFC 6587). */
function overTcp(host: string, port: number): SyslogSender {
  let open: Socket | undefined;
  const socket = () => {
    if (open && !open.destroyed) return open;
    open = connect({ host, port }).unref();
    // Each send is told of the fault itself.
    open.on('error', () => undefined);
    return open;
  };
  const send = (line: string) =>
    new Promise<void>((resolve, reject) => {
      const bytes = Buffer.from(line);
      const framed = Buffer.concat([Buffer.from(`${bytes.length} `), bytes]);
      socket().write(framed, (error) => (error ? reject(error) : resolve()));
    });
  return { send, close: () => open?.destroy() };
}
