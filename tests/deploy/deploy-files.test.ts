import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Metrics } from '../../server/http/metrics.ts';
import { noJournal } from '../../server/journal/answer-journal.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');

/** Names of all metrics that the server has, as Prometheus knows them. */
async function metricNames(): Promise<ReadonlySet<string>> {
  const index = { reports: [], generation: '000001', problems: [] };
  const parts = { current: () => ({ index }) as never };
  const admission = { load: { underWay: 0, waiting: 0 } };
  const { registry } = new Metrics({ parts, admission, journal: noJournal });
  const names = (await registry.getMetricsAsJSON()).map(({ name }) => name);
  return new Set(names.flatMap((name) => [name, `${name}_bucket`, `${name}_count`]));
}

const named = (words: string) =>
  [...words.matchAll(/\b(?:wenbao|nodejs|process)_[a-z0-9_]+/gu)].map(([name]) => name);

describe.each(['alerts.yaml', 'grafana-dashboard.json'])('deploy/%s', (file) => {
  it('names metrics that the server has, and no others', async () => {
    const names = await metricNames();
    const unknown = named(read(file)).filter((name) => !names.has(name));
    expect(unknown).toEqual([]);
    expect(named(read(file)).length).toBeGreaterThan(5);
  });
});

it('the dashboard can be read, and every panel asks something', () => {
  const { panels } = JSON.parse(read('grafana-dashboard.json')) as {
    readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[];
  };
  expect(panels.every(({ targets }) => targets.every(({ expr }) => expr !== ''))).toBe(true);
});
