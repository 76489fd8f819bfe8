import { onTestFinished } from 'vitest';

/** What would have ended the process since this was called, during the running test. */
export function faultsOfProcess(): () => readonly string[] {
  const faults: string[] = [];
  const note = (error: unknown) => {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  onTestFinished(() => {
    process.off('uncaughtException', note);
    process.off('unhandledRejection', note);
  });
  return () => faults;
}
