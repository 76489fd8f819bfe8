import { onTestFinished } from 'vitest';
import { FakeModelServer } from './fake-model-server.ts';

/** A model server for the running test, which fails when a request came that was not scripted. */
export async function modelServerForTest(): Promise<FakeModelServer> {
  const server = await FakeModelServer.start();
  onTestFinished(() => server.close());
  return server;
}
