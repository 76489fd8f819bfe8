import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { z } from 'zod';
import { buildWidget } from '../../widget/build.ts';
import { launcher } from './launcher.ts';
import { isNewer, libraryNeeds } from './library-needs.ts';
import { licenceList } from './licences.ts';
import { installPackages, type Across } from './native-modules.ts';
import { fetchNode, putNodeInside } from './node-inside.ts';
import { copyProduct } from './product-files.ts';
import { run } from './run.ts';
import { makeArchive, writeDigests } from './seal.ts';
import { oldestGlibc, targetNamed } from './target.ts';
import { zigToolchain } from './toolchain.ts';

const product = fileURLToPath(new URL('../..', import.meta.url));
const packageSchema = z.object({ version: z.string(), scripts: z.record(z.string(), z.string()) });

type Options = { readonly target?: string; readonly node: string; readonly into: string };

const command = new Command('pack-offline')
  .description('Make one archive that starts without a network.')
  .option('--target <platform>', 'for linux-x64 or linux-arm64, with a Node inside')
  .option('--node <line>', 'the Node that goes inside: 22 or 24', '24')
  .option('--into <folder>', 'where the archive goes', '.')
  .action(async (options: Options) => {
    const work = await mkdtemp(join(tmpdir(), 'wenbao-pack-'));
    try {
      await pack(work, options);
    } finally {
      await rm(work, { recursive: true });
    }
  });

try {
  await command.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function pack(work: string, options: Options): Promise<void> {
  const across = await acrossFor(options, work);
  const text = await readFile(join(product, 'package.json'), 'utf8');
  const { version, scripts } = packageSchema.parse(JSON.parse(text));
  const platform = across?.target.name ?? `${process.platform}-${process.arch}`;
  const stage = join(work, `wenbao-${version}-${platform}`);
  await mkdir(stage);
  tell('copying the product');
  await copyProduct(product, stage);
  tell('installing packages and compiling native modules');
  await installPackages(stage, across);
  tell('building the pages');
  await buildWidget(join(stage, 'dist'));
  await writeFile(join(stage, 'wenbao'), launcher(scripts), { mode: 0o755 });
  await copyFile(join(product, 'deploy/offline/INSTALL.zh-CN.md'), join(stage, 'INSTALL.zh-CN.md'));
  await listLicences(stage);
  if (across) await putNodeInside(across.node, stage);
  await checkLibraries(stage, across !== undefined);
  tell('writing digests and the archive');
  await writeDigests(stage);
  const archive = join(resolve(options.into), `wenbao-${version}-${platform}.tar.gz`);
  const digest = await makeArchive(stage, archive);
  const { size } = await stat(archive);
  const node = across ? `Node ${across.node.version} inside` : 'no Node inside';
  tell(`${archive}: ${(size / 1e6).toFixed(0)} MB, ${node}, sha256 ${digest}`);
}

async function acrossFor(
  { target: name, node: line }: Options,
  work: string,
): Promise<Across | undefined> {
  if (name === undefined) return undefined;
  if (!['22', '24'].includes(line)) throw new Error(`--node is 22 or 24, not ${line}.`);
  const target = targetNamed(name);
  const toolchain = await zigToolchain(target, work);
  return { target, toolchain, node: await fetchNode(target, line, work) };
}

async function listLicences(stage: string): Promise<void> {
  const bill = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'];
  await writeFile(join(stage, 'sbom.json'), run('npm', bill, { in: stage }));
  const installed = await readFile(join(stage, 'node_modules/.package-lock.json'), 'utf8');
  await writeFile(join(stage, 'LICENCES.md'), licenceList(JSON.parse(installed)));
}

/** Says what the archive needs of a machine. @throws Error where a target's has less. */
async function checkLibraries(stage: string, isForTarget: boolean): Promise<void> {
  const needs = await libraryNeeds(stage);
  for (const { file, glibc = 'none', glibcxx = 'none' } of needs) {
    tell(`needs glibc ${glibc}, libstdc++ ${glibcxx}: ${file.slice(stage.length + 1)}`);
  }
  const tooNew = needs.filter(({ glibc }) => glibc !== undefined && isNewer(glibc, oldestGlibc));
  if (!isForTarget || tooNew.length === 0) return;
  const files = tooNew.map(({ file, glibc }) => `${file} (glibc ${String(glibc)})`);
  throw new Error(`These need a newer glibc than ${oldestGlibc}: ${files.join(', ')}.`);
}

function tell(words: string): void {
  process.stdout.write(`${words}\n`);
}
