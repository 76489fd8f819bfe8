import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { textTable } from '../../eval/print/text-table.ts';
import { percentile } from '../../eval/statistics/percentile.ts';
import { withTemporaryFolder } from '../../eval/temporary-folder.ts';
import { ingestReports } from '../../ingest/ingest-reports.ts';
import { indicators } from '../../language/indicators/indicators.ts';
import { Library } from '../../library/library.ts';
import { standInEmbedder } from '../../search/index/stand-in-embedder.ts';
import { twoSizes, writeTexts } from '../text-sets.ts';
import type { LoadSeen } from './drive-clients.ts';
import { startServer, type ServerKind } from './start-server.ts';
import { driveClients, watchHealth, type Health } from './watch-load.ts';

export type LoadPlan = {
  readonly servers: readonly ServerKind[];
  readonly clients: readonly number[];
  readonly milliseconds: number;
};

type Row = {
  readonly server: string;
  readonly clients: number;
  readonly seen: LoadSeen;
  readonly health: Health;
  readonly seconds: number;
  readonly load: number;
};

const usualPlan: LoadPlan = {
  servers: [
    { name: 'bare Express', bare: true },
    { name: 'one thread for all, no bound', threads: 0, unbounded: true },
    { name: '1 thread that answers', threads: 1 },
    { name: '2 threads that answer', threads: 2 },
  ],
  clients: [50, 1000, 3000],
  milliseconds: 20_000,
};

/**
 * How many answers a second does the server give to so many clients at once, how long do those wait
 * that are let in, when have all their answer, and does it say that it lives? No question is asked
 * twice, answers are quoted or computed, and the limit of questions a client is raised.
 */
export async function loadBench(): Promise<string> {
  return withTemporaryFolder(async (folder) => {
    const dataDir = join(folder, 'data');
    const texts = join(folder, 'texts');
    await writeTexts(twoSizes[0], texts);
    await ingestReports({ paths: [texts], dataDir, embedder: standInEmbedder });
    return measureLoad(usualPlan, { dataDir, folder });
  });
}

export async function measureLoad(
  plan: LoadPlan,
  { dataDir, folder }: { readonly dataDir: string; readonly folder: string },
): Promise<string> {
  const questionsFile = join(folder, 'questions.json');
  writeFileSync(questionsFile, JSON.stringify(distinctQuestions(dataDir)));
  const rows: Row[] = [];
  for (const kind of plan.servers) {
    for (const clients of plan.clients) {
      // Each from a fresh start, so that none profits of what another has warmed.
      const server = await startServer(kind, dataDir);
      const watching = watchHealth(server);
      const order = { url: server.url, clients, questionsFile, milliseconds: plan.milliseconds };
      const seen = await driveClients(order);
      const health = await watching.end();
      await server.stop();
      const seconds = plan.milliseconds / 1000;
      rows.push({ server: kind.name, clients, seen, health, seconds, load: loadavg()[0] ?? 0 });
    }
  }
  return table(rows);
}

/** Every indicator of every report, and again as plans; thousands, none twice. */
function distinctQuestions(dataDir: string): readonly string[] {
  const library = Library.open(dataDir);
  try {
    const reports = library.reports().filter((one) => one.region !== '' && one.planYear !== null);
    const questions = indicators().flatMap(({ name }) =>
      reports.flatMap(({ region, planYear }) => [
        `${region}${planYear}年${name}目标是多少？`,
        `${region}${(planYear ?? 0) - 1}年${name}是多少？`,
      ]),
    );
    return inMixedOrder([...new Set(questions)]);
  } finally {
    library.close();
  }
}

/** The same order in every run, with neighbours far apart: a step that shares no factor. */
function inMixedOrder<Item>(items: readonly Item[]): readonly Item[] {
  const step = 7919;
  return items.map((_, at) => items[(at * step) % items.length] as Item);
}

function table(rows: readonly Row[]): string {
  const right = (title: string) => ({ title, align: 'right' as const });
  const whole = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(0));
  return textTable(
    [
      { title: 'server', align: 'left' },
      right('clients'),
      right('answers/s'),
      right('503'),
      right('errors'),
      right('1st byte p99 ms'),
      right('sources p99'),
      right('503 p99'),
      right('answered p50 s'),
      right('p95 s'),
      right('live p99 ms'),
      right('worst'),
      right('MB'),
      right('load'),
    ],
    rows.map(({ server, clients, seen, health, seconds, load }) => [
      server,
      String(clients),
      (seen.answersInTime / seconds).toFixed(1),
      String(seen.refused),
      String(seen.errors.length),
      whole(percentile(99, seen.firstByte)),
      whole(percentile(99, seen.firstSources)),
      whole(percentile(99, seen.untilRefused)),
      ((percentile(50, seen.untilAnswered) ?? Number.NaN) / 1000).toFixed(1),
      ((percentile(95, seen.untilAnswered) ?? Number.NaN) / 1000).toFixed(1),
      whole(percentile(99, health.milliseconds)),
      whole(Math.max(...health.milliseconds)),
      health.mostMegabytes.toFixed(0),
      load.toFixed(1),
    ]),
  );
}
