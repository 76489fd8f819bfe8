import type { Command } from 'commander';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseInTurn } from '../../author/choose.ts';
import { readFilled } from '../../author/read-filled.ts';
import {
  type AuthorText,
  figureSuggestions,
  sentenceSuggestions,
  type Suggestion,
} from '../../author/suggest.ts';
import { authorTemplate } from '../../author/template.ts';
import { BadInput } from '../../bad-input.ts';
import { toGoldLine, toLines } from '../../generate/run-folder.ts';
import { openGoldFiles } from '../../gold-files/read-gold-files.ts';
import { describeFindings } from '../../lint/describe-findings.ts';
import { lintGold } from '../../lint/lint-gold.ts';
import { figureRowsOf } from '../../product/figure-rows.ts';
import { workbookRows } from '../../product/workbook-rows.ts';
import { reasonOf } from '../../reason-of.ts';
import { replaceFile } from '../../replace-file.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import { countOption } from '../options.ts';
import type { World } from '../world.ts';

type Options = {
  readonly reports?: string;
  readonly xlsx?: string;
  readonly out?: string;
  readonly count: number;
  readonly seed: number;
  readonly against?: readonly string[];
};

/** `eval author`: helps people to write gold questions. */
export function addAuthorCommand(program: Command, world: World): void {
  program
    .command('author')
    .description(
      'Suggest questions from reports as a spreadsheet (--xlsx); and read a filled one into questions (--out).',
    )
    .argument('[filled.xlsx]', 'a spreadsheet that was filled in')
    .option('--reports <folder>', 'texts to suggest questions from, or that quotations stand in')
    .option('--xlsx <file>', 'write suggestions there')
    .option('--out <file>', 'write the questions of the filled spreadsheet there')
    .option('--count <n>', 'how many to suggest', countOption, 40)
    .option('--seed <n>', 'which are suggested', countOption, 1)
    .option('--against <gold...>', 'other sets, of which nothing should be asked again')
    .action((filled: string | undefined, options: Options) => author(filled, options, world));
}

async function author(filled: string | undefined, options: Options, world: World): Promise<void> {
  const { xlsx, out, reports } = options;
  if (filled !== undefined && out !== undefined) return takeIn(filled, { ...options, out }, world);
  if (xlsx === undefined || reports === undefined) {
    throw new BadInput(
      'Give --reports and --xlsx to have questions suggested, or a filled spreadsheet and --out to take it in.',
    );
  }
  const suggestions = suggest(await textsOf(reports), options);
  await writeFile(xlsx, authorTemplate(suggestions));
  const worded = suggestions.filter(({ question }) => question !== '').length;
  world.stdout.write(
    `${xlsx}: ${worded} questions after figures, ${suggestions.length - worded} sentences to ask about. Fill it in, then: npm run eval -- author ${xlsx} --out questions.jsonl\n`,
  );
}

/** Half of them figures, half sentences, the same number of each text as far as it goes. */
function suggest(texts: readonly AuthorText[], { count, seed }: Options): readonly Suggestion[] {
  const random = seededRandom(seed);
  const figures = texts.map((text) => figureSuggestions(text, figureRowsOf(text.text)));
  const sentences = texts.map(sentenceSuggestions);
  const half = Math.ceil(count / 2);
  return [...chooseInTurn(figures, half, random), ...chooseInTurn(sentences, count - half, random)];
}

/** @throws BadInput with every fault by its row; nothing is written then */
async function takeIn(
  path: string,
  { out, reports, against = [] }: Options & { readonly out: string },
  world: World,
): Promise<void> {
  const { questions, faults, open } = readFilled(path, await workbookRows(await bytesOf(path)));
  if (faults.length > 0) {
    throw new BadInput(faults.map(({ place, fault }) => `${place}: ${fault}`).join('\n'));
  }
  const text = toLines(questions.map(({ question }) => toGoldLine(question)));
  const others = against.length > 0 ? await openGoldFiles(against) : [];
  const texts = reports === undefined ? undefined : await textsOf(reports);
  const lint = lintGold({ files: [...others, { name: path, text }], texts, prompts: [] });
  const findings = lint.findings
    .filter(({ place }) => place.startsWith(path))
    .map((finding) => ({ ...finding, place: rowOf(finding.place, questions) }));
  world.stdout.write(`${describeFindings({ questions: questions.length, findings })}\n`);
  if (findings.some(({ severity }) => severity === 'error')) {
    throw new BadInput(`${path} was not taken in. Mend the rows above and try again.`);
  }
  await replaceFile(out, text);
  world.stdout.write(`${out}: ${questions.length} questions; ${open} suggestions left open.\n`);
}

/** The line of what was read, as the row of the spreadsheet. */
function rowOf(place: string, questions: readonly { readonly place: string }[]): string {
  const line = Number(/ line (\d+)$/u.exec(place)?.[1] ?? 0);
  return questions[line - 1]?.place ?? place;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new BadInput(`${path} cannot be read (${reasonOf(cause)}). Check the path.`, { cause });
  }
}

async function textsOf(folder: string): Promise<readonly AuthorText[]> {
  try {
    const names = (await readdir(folder)).filter(
      (name) => /\.(?:txt|md)$/iu.test(name) && name !== 'README.md',
    );
    return await Promise.all(
      names
        .toSorted()
        .map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
    );
  } catch (cause) {
    throw new BadInput(
      `The folder ${folder} cannot be read (${reasonOf(cause)}). Check the path.`,
      { cause },
    );
  }
}
