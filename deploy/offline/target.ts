/** A machine that an archive is made for, as npm, node-gyp and zig each call it. */
export type Target = {
  readonly name: 'linux-x64' | 'linux-arm64';
  readonly cpu: 'x64' | 'arm64';
  /** What zig compiles for: the oldest C library in use, and no instruction past the first of its kind. */
  readonly triple: string;
};

/** 麒麟 V10, 统信 20 and openEuler 20.03 have it. Node 22 and 24 ask for no newer one. */
export const oldestGlibc = '2.28';

const names = ['linux-x64', 'linux-arm64'] as const;

/** @throws Error naming the targets there are. */
export function targetNamed(name: string): Target {
  const known = names.find((one) => one === name);
  if (!known) throw new Error(`There is no target ${name}. There are: ${names.join(', ')}.`);
  const cpu = known === 'linux-x64' ? 'x64' : 'arm64';
  const machine = cpu === 'x64' ? 'x86_64' : 'aarch64';
  return { name: known, cpu, triple: `${machine}-linux-gnu.${oldestGlibc}` };
}
