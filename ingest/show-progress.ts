import { SingleBar, Presets } from 'cli-progress';
import type { IngestProgress } from './ingest-reports.ts';

const stageNames: Readonly<Record<IngestProgress['stage'], string>> = {
  files: '读取文件',
  passages: '建立索引',
};

export type ShownProgress = {
  readonly show: (progress: IngestProgress) => void;
  readonly stop: () => void;
};

/** A bar with stage, count and time left on a terminal; a plain line a tenth elsewhere. */
export function showProgress(output: NodeJS.WriteStream): ShownProgress {
  return output.isTTY ? progressBar(output) : progressLines(output);
}

function progressBar(stream: NodeJS.WriteStream): ShownProgress {
  const format = '{stage} {bar} {value}/{total} 剩余 {eta} 秒';
  const bar = new SingleBar(
    { stream, format, hideCursor: true, barsize: 30 },
    Presets.shades_classic,
  );
  let shown: IngestProgress['stage'] | undefined;
  return {
    show: ({ stage, done, of }) => {
      if (stage !== shown) {
        if (shown) bar.stop();
        bar.start(of, 0, { stage: stageNames[stage] });
        shown = stage;
      }
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
}

function progressLines(output: NodeJS.WriteStream): ShownProgress {
  let last = '';
  return {
    show: ({ stage, done, of }) => {
      const tenths = Math.floor((10 * done) / Math.max(1, of));
      const line = `${stageNames[stage]} ${tenths * 10}%`;
      if (line !== last) output.write(`${line} (${done}/${of})\n`);
      last = line;
    },
    stop: () => undefined,
  };
}
