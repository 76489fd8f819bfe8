import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const packageSchema = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  link: z.boolean().optional(),
});
const lock = z
  .object({ packages: z.record(z.string(), packageSchema) })
  .parse(readJson('package-lock.json'));
const manifest = z
  .object({ allowScripts: z.record(z.string(), z.boolean()) })
  .parse(readJson('package.json'));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

// Licences under which a government office may use and pass on the whole.
const allowed = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'],
  ...['BlueOak-1.0.0', 'LGPL-3.0-or-later', 'Python-2.0', 'WTFPL'],
];

describe('the packages that the product is built on', () => {
  it('are each held to what they were by a digest', () => {
    const loose = packages.filter(([, { integrity }]) => !(integrity ?? '').startsWith('sha512-'));
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('run nothing at their installation but what package.json names', () => {
    const running = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//u, ''));
    expect(running.filter((name) => manifest.allowScripts[name] !== true)).toEqual([]);
  });

  it('have licences that let an office use them', () => {
    const others = packages.filter(([, { dev, license }]) => !dev && !isAllowed(license));
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });
});

/** `(MIT OR WTFPL)`: one of them; `Apache-2.0 AND MIT`: each. */
function isAllowed(license: string | undefined): boolean {
  const terms = (license ?? '').replace(/[()]/gu, '').split(' AND ');
  return terms.every((term) => term.split(' OR ').some((one) => allowed.includes(one)));
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
}
