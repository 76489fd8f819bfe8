import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mentionsIn, type Repository } from './mentions.ts';

const root = resolve(import.meta.dirname, '../..');

const { scripts, dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>;

const repository: Repository = {
  topFolders: readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name),
  packages: Object.keys({ ...dependencies, ...devDependencies }),
};

const documents = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...markdownIn('docs')].filter(
  (path) => existsSync(join(root, path)),
);

describe.each(documents)('%s', (path) => {
  const document = join(root, path);
  const mentions = mentionsIn(readFileSync(document, 'utf8'), repository);

  test('links to what is there', () => {
    const targets = mentions.links.map((link) => [link, resolve(dirname(document), link)] as const);
    expect(targets.filter(([, target]) => !isHere(target)).map(([link]) => link)).toEqual([]);
  });

  test('names paths that are there', () => {
    const places = [root, dirname(document)];
    const missing = mentions.paths.filter(
      (named) => !places.some((place) => isHere(resolve(place, named))),
    );
    expect(missing).toEqual([]);
  });

  test('names scripts of package.json', () => {
    expect(mentions.scripts.filter((script) => !(script in scripts))).toEqual([]);
  });
});

describe('what counts as a mention', () => {
  const read = (markdown: string) => mentionsIn(markdown, repository);

  test.each([
    ['see `library/none.ts`', 'library/none.ts'],
    ['见`prompts/没有.md`。', 'prompts/没有.md'],
    ['`./eval/none/`', 'eval/none/'],
    ['`search/none.ts:12`', 'search/none.ts'],
    ['`attic/none.json`', 'attic/none.json'],
  ])('path: %s', (markdown, path) => {
    expect(read(markdown).paths).toEqual([path]);
  });

  test.each([
    ['a type of content', '`text/event-stream`'],
    ['a route', '`/api/reports/:id`'],
    ['a pattern', '`tests/**/*.test.ts`'],
    ['a package', '`@langchain/openai`, `lit/html.js`'],
    ['what the product makes', '`data/library.sqlite`, `dist/widget.js`'],
    ['a command', '`npm run ingest -- reports/mine.md`'],
    ["an example's block", '```\ningest `reports/mine.md`\n```'],
    ['a bare file name', '`mine.md`'],
  ])('no path: %s, %s', (_what, markdown) => {
    expect(read(markdown).paths).toEqual([]);
  });

  test('links, without those to elsewhere', () => {
    const markdown =
      '[a](docs/a.md#b "c") ![d](<e.png>) <a href="f/g.md">\n[h]: i.md\n' +
      '[x](https://x.example/) [y](#y) [z](mailto:z@z.example)';
    expect(read(markdown).links).toEqual(['docs/a.md', 'e.png', 'i.md', 'f/g.md']);
  });

  test('scripts, also in blocks', () => {
    const markdown = '`npm run walls`\n```sh\nnpm run --silent eval:all -- x\nnpm test\n```';
    expect(read(markdown).scripts).toEqual(['walls', 'eval:all', 'test']);
  });
});

function markdownIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path));
}

/** A path out of the repository is not there for everyone, even if it is here. */
function isHere(path: string): boolean {
  return !relative(root, path).startsWith('..') && existsSync(path);
}
