import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { run } from './run.ts';
import type { Target } from './target.ts';

const packed = z.tuple([z.object({ filename: z.string() })]);
const named = z.object({ version: z.string() });

/** A Node of the npm registry, with the headers that native modules are compiled against. */
export type FetchedNode = { readonly folder: string; readonly version: string };

/** Fetches the newest Node of a line (`24`), as built by nodejs.org, into a folder of work. */
export async function fetchNode(
  { name }: Target,
  line: string,
  workFolder: string,
): Promise<FetchedNode> {
  const folder = join(workFolder, 'node');
  await mkdir(folder);
  const said = run('npm', ['pack', '--json', `node-${name}@${line}`], { in: folder });
  const [{ filename }] = packed.parse(JSON.parse(said));
  run('tar', ['-xzf', filename, '--strip-components=1'], { in: folder });
  const { version } = named.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
  return { folder, version };
}

/** Puts the program and its licence into the archive; headers and manuals stay out. */
export async function putNodeInside(node: FetchedNode, stage: string): Promise<void> {
  await mkdir(join(stage, 'node', 'bin'), { recursive: true });
  await copyFile(join(node.folder, 'bin', 'node'), join(stage, 'node', 'bin', 'node'));
  await copyFile(join(node.folder, 'LICENSE'), join(stage, 'node', 'LICENSE'));
}
