import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FetchedNode } from './node-inside.ts';
import { run } from './run.ts';
import type { Target } from './target.ts';
import type { Toolchain } from './toolchain.ts';

/** Packages that npm compiles; the others bring what was compiled for each platform. */
const compiled = ['better-sqlite3', 'hnswlib-node'];

/** What a package for another machine than this one is compiled with. */
export type Across = {
  readonly target: Target;
  readonly node: FetchedNode;
  readonly toolchain: Toolchain;
};

/** Installs what the product needs to run, for this machine or the target. */
export async function installPackages(stage: string, across: Across | undefined): Promise<void> {
  const platform = across ? ['--os=linux', `--cpu=${across.target.cpu}`, '--libc=glibc'] : [];
  run('npm', ['ci', '--omit=dev', '--ignore-scripts', ...platform], { in: stage });
  run('npm', ['rebuild', ...compiled], { in: stage, settings: settingsOf(across) });
  for (const name of compiled) await leaveModuleAlone(join(stage, 'node_modules', name));
}

function settingsOf(across: Across | undefined): Readonly<Record<string, string>> {
  if (!across) return {};
  const { target, node, toolchain } = across;
  return {
    ...toolchain,
    LDFLAGS: '-s',
    npm_config_arch: target.cpu,
    npm_config_nodedir: node.folder,
    // Not one that was made elsewhere, for a newer C library.
    npm_config_build_from_source: 'true',
  };
}

/** Takes away what it was compiled from, and what that left behind. */
async function leaveModuleAlone(folder: string): Promise<void> {
  for (const name of ['deps', 'src'])
    await rm(join(folder, name), { recursive: true, force: true });
  const build = join(folder, 'build');
  for (const name of await readdir(build)) {
    if (name !== 'Release') await rm(join(build, name), { recursive: true });
  }
  for (const name of await readdir(join(build, 'Release'))) {
    if (!name.endsWith('.node')) await rm(join(build, 'Release', name), { recursive: true });
  }
}
