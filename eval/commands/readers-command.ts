import type { Command } from 'commander';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadInput } from '../bad-input.ts';
import { textTable } from '../print/text-table.ts';
import { productQuantities, productSentences } from '../product/read-quantities.ts';
import { compareReaders, type Parting, type ReadersCompared } from '../readings/compare-readers.ts';
import { countOption } from './options.ts';
import type { World } from './world.ts';

type Options = { readonly examples: number; readonly json?: true };

const partings: Readonly<Record<Parting, string>> = {
  'only judge': 'read by the judge alone',
  'only product': 'read by the product alone',
  value: 'read as another value',
  unit: 'read with another unit',
};

/** `eval readers`: where evaluation and the product read a number of a sentence differently. */
export function addReadersCommand(program: Command, world: World): void {
  program
    .command('readers')
    .description('List the numbers in texts that evaluation and the product read differently.')
    .argument('<folder>', 'a folder of plain texts')
    .option('--examples <n>', 'sentences to show of each kind', countOption, 10)
    .option('--json', 'print all of them as JSON')
    .action((folder: string, options: Options) => readers(folder, options, world));
}

async function readers(folder: string, { examples, json }: Options, world: World): Promise<void> {
  const texts = await textsIn(folder);
  const compared = compareReaders(texts.flatMap(productSentences), productQuantities);
  world.stdout.write(
    json ? `${JSON.stringify(compared, null, 2)}\n` : `${print(compared, examples)}\n`,
  );
}

async function textsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new BadInput(`The folder ${folder} cannot be read. Check the path.`, { cause });
  });
  const texts = names.filter((name) => name.endsWith('.txt')).toSorted();
  if (texts.length === 0)
    throw new BadInput(`${folder} holds no .txt file. Give a folder of texts.`);
  return Promise.all(texts.map((name) => readFile(join(folder, name), 'utf8')));
}

function print({ sentences, alike, apart }: ReadersCompared, examples: number): string {
  const of = (parting: Parting) => apart.filter((one) => one.parting === parting);
  const kinds = Object.keys(partings) as Parting[];
  const table = textTable(
    [
      { title: 'numbers', align: 'left' },
      { title: 'count', align: 'right' },
    ],
    [
      ['read alike', String(alike)],
      ...kinds.map((kind) => [partings[kind], String(of(kind).length)]),
    ],
  );
  const shown = kinds.flatMap((kind) => [
    `\n${partings[kind]}:`,
    ...of(kind)
      .slice(0, examples)
      .map(
        ({ judge, product, sentence }) =>
          `  judge ${judge || '–'} · product ${product || '–'} · ${sentence.slice(0, 80)}`,
      ),
  ]);
  return [`${sentences} sentences`, table, ...shown].join('\n');
}
