import { readFileSync } from 'node:fs';
import { readTable } from '../../language/read-table.ts';

/** A promise, the test that proves it, and what that test leaves open. */
export type PromiseRow = {
  readonly id: string;
  readonly promise: string;
  readonly file: string;
  readonly test: string;
  /** The script that runs the test. */
  readonly runs: string;
  readonly gap: string;
};

const columns = ['id', 'promise', 'file', 'test', 'runs', 'not proven'] as const;

/** The rows of promises.tsv. */
export function promises(): readonly PromiseRow[] {
  return readTable(new URL('promises.tsv', import.meta.url), columns).map(
    ({ id, promise, file, test, runs, ...rest }) => ({
      ...{ id, promise, file, test, runs },
      gap: rest['not proven'],
    }),
  );
}

export const page = new URL('../../docs/promises.md', import.meta.url);

const letters: Readonly<Record<string, string>> = {
  D: 'Data',
  F: 'The model endpoint',
  L: 'Load',
  B: 'Bad input',
  S: 'Security',
  C: 'Compliance',
  A: 'Accessibility',
};

/** docs/promises.md as the table has it. */
export function promisesPage(): string {
  const proven = promises().filter(({ file }) => file !== '');
  const whole = proven.filter(({ gap }) => gap === '');
  const sections = Object.entries(letters).map(([letter, title]) => section(letter, title));
  return `# What is promised, and the test that proves it

Made by \`npm run promises\` from \`tests/promises/promises.tsv\`; a test holds that every test named here
exists. Of ${promises().length} promises ${whole.length} have a test that proves them, ${proven.length - whole.length} one that leaves something open, and
${promises().length - proven.length} have none: these are not promised yet. \`test\` is \`npm test\`; \`test:chaos\` runs the long forms, of which
\`npm test\` runs short ones.

${sections.join('\n\n')}
`;
}

function section(letter: string, title: string): string {
  const rows = promises().filter(({ id }) => id.startsWith(letter));
  const lines = rows.map(
    ({ id, promise, file, test, runs, gap }) =>
      `| ${id} | ${promise} | ${file === '' ? '–' : `\`${file}\`${test === '' ? '' : `: ${escaped(test)}`}`} | ${runs} | ${gap} |`,
  );
  const head = '| id | promise | test | run by | not proven |\n| --- | --- | --- | --- | --- |';
  return `## ${title}\n\n${head}\n${lines.join('\n')}`;
}

function escaped(words: string): string {
  return words.replace(/[|<>]/gu, (sign) => `\\${sign}`);
}

/** The words of a file of the project. */
export function wordsOfFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}
