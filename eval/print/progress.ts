import cliProgress from 'cli-progress';

/** Tells people how far a run is. */
export type Progress = {
  readonly show: (done: number) => void;
  readonly stop: () => void;
};

export type ProgressTarget = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** A bar where someone watches a terminal, about ten plain lines where a log is kept. */
export function makeProgress(
  total: number,
  target: ProgressTarget,
  of: 'questions' | 'sentences' = 'questions',
): Progress {
  return target.isTTY === true ? progressBar(total, target, of) : progressLines(total, target, of);
}

function progressBar(total: number, stream: ProgressTarget, of: string): Progress {
  const bar = new cliProgress.SingleBar({
    stream,
    format: `{bar} {value}/{total} ${of}, {eta_formatted} left`,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { show: (done) => bar.update(done), stop: () => bar.stop() };
}

function progressLines(total: number, stream: ProgressTarget, of: string): Progress {
  const step = Math.ceil(total / 10);
  return {
    show(done) {
      if (done % step === 0 || done === total) stream.write(`${done}/${total} ${of}\n`);
    },
    stop() {},
  };
}
