import { createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { WildReply } from './wild-replies.ts';

/** A server of bare connections for the running test; gives its address. */
export async function wildServer(next: () => WildReply): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.once('data', () => void play(next(), socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function play(reply: WildReply, socket: Socket): Promise<void> {
  for (const piece of reply.pieces) {
    if (socket.destroyed) return;
    socket.write(piece);
    if (reply.pauseMilliseconds !== undefined) await pause(reply.pauseMilliseconds);
  }
  if (reply.endless) await pour(reply.endless, socket);
  else if (reply.ending === 'end') socket.end();
  else if (reply.ending === 'reset') socket.resetAndDestroy();
}

async function pour(bytes: Buffer, socket: Socket): Promise<void> {
  while (!socket.destroyed) {
    if (socket.write(bytes)) await pause(0);
    else await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds === 0) setImmediate(resolve);
    else setTimeout(resolve, milliseconds);
  });
}
