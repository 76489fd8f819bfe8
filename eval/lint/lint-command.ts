import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BadInput } from '../bad-input.ts';
import { reasonOf } from '../reason-of.ts';
import { openGoldFiles } from '../gold-files/read-gold-files.ts';
import { describeFindings } from './describe-findings.ts';
import type { NamedText } from './find-missing-evidence.ts';
import { lintGold } from './lint-gold.ts';

export type LintOptions = {
  readonly goldFiles: readonly string[];
  /** Folder of the texts that evidence names; without one, `reports/` is looked for. */
  readonly texts?: string | undefined;
  /** Folder of the prompts in which no held-out question may stand. */
  readonly prompts: string;
  readonly json?: boolean | undefined;
};

/** 0 nothing but warnings, 2 the gold set has errors. */
export type LintExit = 0 | 2;

/**
 * `eval lint <gold…>`: prints what is wrong with gold files.
 * @throws BadInput when a file or a folder that was named cannot be read
 */
export async function lintCommand(
  { goldFiles, texts, prompts, json = false }: LintOptions,
  stdout: { write(text: string): unknown },
): Promise<LintExit> {
  const result = lintGold({
    files: await openGoldFiles(goldFiles),
    texts: texts === undefined ? await textsNearby(goldFiles) : await readTexts(texts),
    prompts: await readTexts(prompts),
  });
  stdout.write(`${json ? JSON.stringify(result, undefined, 2) : describeFindings(result)}\n`);
  return result.findings.some(({ severity }) => severity === 'error') ? 2 : 0;
}

/** The texts of the first `reports/` beside or above a gold file; undefined when there is none. */
async function textsNearby(
  goldFiles: readonly string[],
): Promise<readonly NamedText[] | undefined> {
  const [first] = goldFiles;
  if (first === undefined) return undefined;
  for (const above of ['..', '../..']) {
    const found = await readTexts(join(dirname(first), above, 'reports')).catch(() => undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Plain texts of a folder, by name; what is no plain text cannot hold words to the letter. */
export async function readTexts(folder: string): Promise<readonly NamedText[]> {
  try {
    const names = (await readdir(folder)).filter((name) => /\.(txt|md|html?)$/i.test(name));
    return await Promise.all(
      names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
    );
  } catch (cause) {
    const reason = reasonOf(cause);
    throw new BadInput(`The folder ${folder} cannot be read (${reason}). Check the path.`, {
      cause,
    });
  }
}
