import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { launcher } from '../../../deploy/offline/launcher.ts';
import { isNewer, needsIn } from '../../../deploy/offline/library-needs.ts';
import { licenceList } from '../../../deploy/offline/licences.ts';
import { leftOut } from '../../../deploy/offline/product-files.ts';
import { oldestGlibc, targetNamed } from '../../../deploy/offline/target.ts';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const { scripts } = JSON.parse(file('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe('what goes into an archive', () => {
  const isLeftOut = leftOut(file('.dockerignore'));

  it.each(['.env', '.git', 'data', 'node_modules', 'tests', 'run.log'])('is not %s', (name) => {
    expect(isLeftOut(name)).toBe(true);
  });

  it.each(['server', 'reports', 'package-lock.json', 'deploy', '.env.example', 'LICENSE'])(
    'is %s',
    (name) => {
      expect(isLeftOut(name)).toBe(false);
    },
  );

  it('is not guessed where .dockerignore says more than names', () => {
    expect(() => leftOut('data\n!data/kept\n')).toThrow('!data/kept');
  });
});

describe('the launcher of an archive', () => {
  it('knows what the npm scripts of the product do', () => {
    const script = launcher(scripts);
    expect(script).toContain('start) set -- "$here/server/main.ts" "$@" ;;');
    expect(script).toContain('restore) set -- "$here/server/backup.ts" restore "$@" ;;');
    expect(script).not.toContain('eval');
  });

  it('is not made of a script that npm alone could run', () => {
    expect(() => launcher({ start: 'npm run build && node server.js' })).toThrow('start');
  });
});

describe('what a native module needs', () => {
  const printed = `
  required from libm.so.6:
    0x09691a75 0x00 07 GLIBC_2.2.5
  required from libstdc++.so.6:
    0x0297f869 0x00 06 GLIBCXX_3.4.9
    0x08922974 0x00 05 GLIBCXX_3.4.29
  required from libc.so.6:
    0x06969188 0x00 03 GLIBC_2.28
    0x0d696914 0x00 02 GLIBC_2.4
`;

  it('is the newest version of each library, by number', () => {
    expect(needsIn(printed)).toEqual({ glibc: '2.28', glibcxx: '3.4.29' });
  });

  it('is nothing where none is named', () => {
    expect(needsIn('a.node: file format elf64-x86-64')).toEqual({});
  });

  it.each([
    ['2.29', true],
    ['2.28', false],
    ['2.4', false],
    ['2.28.1', true],
  ])('of glibc %s is too new for a target: %s', (version, isTooNew) => {
    expect(isNewer(version, oldestGlibc)).toBe(isTooNew);
  });
});

describe('a target', () => {
  it('is compiled for the oldest C library', () => {
    expect(targetNamed('linux-arm64').triple).toBe('aarch64-linux-gnu.2.28');
  });

  it('that is not known is told with those that are', () => {
    expect(() => targetNamed('linux-loong64')).toThrow('linux-x64, linux-arm64');
  });
});

it('the list of licences has each package with its licence, and says where none is known', () => {
  const list = licenceList({
    packages: {
      'node_modules/a': { version: '1.0.0', license: 'MIT', dev: false },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
    },
  });
  expect(list).toContain('| a | 1.0.0 | MIT |\n| @b/c | 2.0.0 | ? |');
});
