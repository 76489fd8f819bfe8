import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Example } from './breaches.ts';

/** What the examples import, apart from each other. `tests/walls/breaches.ts` says why. */
const furniture = [
  'language/read.ts',
  'library/keep.ts',
  'question/question.ts',
  'question/slots/kind.ts',
  'search/find.ts',
  'figures/read.ts',
  'ingest/read.ts',
  'models/ask.ts',
  'prompts/words.ts',
  'server/answer/ask.ts',
  'server/http/app.ts',
  'server/journal/keep.ts',
  'server/pool/make.ts',
  'server/backup/copy.ts',
  'server/control/switch.ts',
  'server/put-together.ts',
  'widget/show.ts',
  'widget/pages/figures/draw.ts',
  'eval/judge.ts',
  'tests/a-report.ts',
  'bench/load.ts',
  'stray.ts',
];

const dependencies = [
  '@langchain/openai',
  'better-sqlite3',
  'echarts',
  'express',
  'hnswlib-node',
  'langchain',
  'lit',
  'undici',
];
const devDependencies = ['vitest'];
const undeclared = ['brought-along'];

/** Writes the house into a temporary folder, which goes when the work is done. */
export async function withMadeUpHouse<T>(
  examples: readonly Example[],
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'made-up-house-'));
  try {
    await Promise.all(
      Object.entries(filesOf(examples)).map(async ([path, text]) => {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }),
    );
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function filesOf(examples: readonly Example[]): Record<string, string> {
  return {
    'package.json': JSON.stringify({
      name: 'made-up-house',
      type: 'module',
      dependencies: anyVersion(dependencies),
      devDependencies: anyVersion(devDependencies),
    }),
    ...Object.fromEntries(furniture.map((path) => [path, 'export const value = 1;\n'])),
    ...Object.fromEntries(examples.map((example) => [example.from, codeOf(example)])),
    ...Object.fromEntries([...dependencies, ...devDependencies, ...undeclared].flatMap(packageOf)),
  };
}

function codeOf({ from, imports, code }: Example): string {
  return `${code ?? `import '${specifier(from, imports)}';`}\nexport const value = 1;\n`;
}

function specifier(from: string, imports: string): string {
  if (!imports.endsWith('.ts')) return imports;
  const path = relative(dirname(from), imports);
  return path.startsWith('.') ? path : `./${path}`;
}

function anyVersion(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '*']));
}

function packageOf(name: string): [string, string][] {
  return [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'exports.value = 1;\n'],
  ];
}
