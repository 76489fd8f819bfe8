import { SingleBar, Presets } from 'cli-progress';
import type { IngestProgress } from '../ingest-reports.ts';
import { TimeLeft } from './time-left.ts';

const stages: Readonly<
  Record<IngestProgress['stage'], { readonly name: string; readonly unit: string }>
> = {
  files: { name: '读取文件', unit: '个文件' },
  scans: { name: '识别扫描页', unit: '页' },
  embedding: { name: '计算向量', unit: '段' },
  passages: { name: '建立索引', unit: '段' },
};

export type ShownProgress = {
  readonly show: (progress: IngestProgress) => void;
  readonly stop: () => void;
};

/** A bar with stage, file, count and time left on a terminal; a plain line a tenth elsewhere. */
export function showProgress(output: NodeJS.WriteStream): ShownProgress {
  return output.isTTY
    ? progressBar(output)
    : progressLines((line) => output.write(line), performance.now.bind(performance));
}

function progressBar(stream: NodeJS.WriteStream): ShownProgress {
  const bar = new SingleBar(
    {
      stream,
      format: '{stage} {bar} {percentage}%  {value}/{total} {unit}  剩余 {eta_formatted}  {file}',
      formatTime: timeLeft,
      hideCursor: true,
      barsize: 24,
    },
    Presets.shades_classic,
  );
  let shown: IngestProgress['stage'] | undefined;
  return {
    show: ({ stage, done, of, file = '' }) => {
      if (stage !== shown) {
        if (shown) bar.stop();
        bar.start(of, 0, { stage: stages[stage].name, unit: stages[stage].unit, file });
        shown = stage;
      }
      // A large index is built in steps, each with a count of its own.
      bar.setTotal(of);
      bar.update(done, { file: shortName(file) });
    },
    stop: () => {
      bar.stop();
    },
  };
}

/** `timeLeft(65) // => '1 分 5 秒'`; what is not known yet is shown as such. */
export function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return '待估';
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  return minutes > 0 ? `${minutes} 分 ${rest} 秒` : `${rest} 秒`;
}

const longestName = 30;

function shortName(file: string): string {
  return file.length > longestName ? `…${file.slice(1 - longestName)}` : file;
}

/** @param now milliseconds of a clock that never goes back. */
export function progressLines(write: (line: string) => void, now: () => number): ShownProgress {
  const left = new TimeLeft(now);
  let last = '';
  return {
    show: (progress) => {
      const { stage, done, of } = progress;
      const { name, unit } = stages[stage];
      const seconds = left.of(progress);
      const tenths = Math.floor((10 * done) / Math.max(1, of));
      const line = `${name} ${tenths * 10}%`;
      const rest = seconds === undefined || done === of ? '' : `，剩余 ${timeLeft(seconds)}`;
      if (line !== last) write(`${line} (${done}/${of} ${unit})${rest}\n`);
      last = line;
    },
    stop: () => undefined,
  };
}
