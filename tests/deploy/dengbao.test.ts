import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/dengbao.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.includes('---'))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()));
const named = [...page.matchAll(/`(tests\/[\w./-]+|[\w-]+\.test\.ts)`/gu)].map(
  ([, path = '']) => path,
);
const tests = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' });

describe('the page of 等保', () => {
  it('names a setting, a test, or whose it is for each item', () => {
    const items = rows.filter(([, , what = '']) => what !== '');
    expect(items.length).toBeGreaterThan(25);
    for (const [, item = '', what = '', , test = ''] of items) {
      const isAnswered =
        test.includes('test') || test.includes('同上') || what.includes('不归本软件');
      expect([item, isAnswered]).toEqual([item, true]);
    }
  });

  it.each([...new Set(named)])('names a test that is there: %s', (path) => {
    const isThere = path.startsWith('tests/')
      ? existsSync(join(root, path))
      : tests.some((file) => basename(file) === path);
    expect(isThere).toBe(true);
  });

  it('quotes settings that are there', () => {
    const settings = readFileSync(join(root, '.env.example'), 'utf8');
    const own = [...page.matchAll(/`([A-Z]{3,}_[A-Z_]+|OPENAPI)(?:=\w+)?`/gu)];
    for (const [, setting = ''] of own)
      expect([setting, settings.includes(`# ${setting}=`)]).toEqual([setting, true]);
    expect(own.length).toBeGreaterThan(8);
  });
});
