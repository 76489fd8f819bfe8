import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describedRoutes } from '../../server/http/openapi/routes.ts';

const words = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const changelog = words('CHANGELOG.md');

/** Name and default of every setting that an `.env.example` shows: `# PORT=3000`. */
const settingsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/^(?:# )?([A-Z_]+)=(.*)$/gmu)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

const routes = describedRoutes.map(({ path }) => path);
const now = settingsIn(words('.env.example'));
const before = settingsIn(words('tests/support/data-of-e440ad6/settings.txt'));
const changed = [...new Set([...now.keys(), ...before.keys()])].filter(
  (name) => now.get(name) !== before.get(name),
);

describe('the changelog, for who upgrades', () => {
  it.each(changed)('names %s, a setting that is new, gone or has another default', (name) => {
    expect(changelog).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
  });

  // Of commit e440ad6.
  const known = [
    '/api/ask',
    '/api/feedback',
    '/api/answers/{id}',
    '/api/conversations/{id}',
  ].concat(
    ['/api/search', '/api/reports', '/api/reports/{id}', '/api/figures', '/api/figures/indicators'],
    ['/health/live', '/health/ready'],
  );
  const added = routes.filter((route) => !known.includes(route));

  it.each(added)('names %s, a route that is new', (route) => {
    expect(changelog).toContain(route.replace('{id}', ':id'));
  });

  it.each(known)('keeps %s, or says that it is gone', (route) => {
    expect(routes.includes(route) || changelog.includes(route.replace('{id}', ':id'))).toBe(true);
  });
});
