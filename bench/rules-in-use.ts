import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { textTable } from '../eval/print/text-table.ts';
import { foldText } from '../language/characters/fold-text.ts';
import { rulePatterns, type RulePattern } from './rule-patterns.ts';

const usage = 'npm run rules -- <folder or file>…\n';

/** How often does each rule of the tables fire in these texts, and which never do? */
function rulesInUse(paths: readonly string[]): string {
  const texts = paths.flatMap(textsAt).map(readable);
  const counted = rulePatterns().map((rule) => ({
    ...rule,
    times: texts.reduce((sum, text) => sum + timesIn(text, rule.fires), 0),
  }));
  const tables = [...new Set(counted.map(({ table }) => table))];
  const rows = tables.map((table) => {
    const rules = counted.filter((rule) => rule.table === table);
    const fired = rules.reduce((sum, { times }) => sum + times, 0);
    const silent = rules.filter(({ times }) => times === 0).map(({ rule }) => rule);
    return [table, `${rules.length}`, `${fired}`, `${silent.length}`, silent.join(' ')];
  });
  const titles = ['table', 'rules', 'fired', 'never', 'which'];
  return textTable(
    titles.map((title, at) => ({ title, align: at > 0 && at < 4 ? 'right' : 'left' })),
    rows,
  );
}

function textsAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [readFileSync(path, 'utf8')];
  return readdirSync(path)
    .filter((name) => /\.(?:txt|md|jsonl)$/u.test(name))
    .map((name) => readFileSync(join(path, name), 'utf8'));
}

type Text = { readonly plain: string; readonly names: string };

/** A text in lower case, and without what stands within names in some reports: 居民的“菜篮子”. */
function readable(text: string): Text {
  const plain = foldText(text).toLowerCase();
  return { plain, names: plain.replace(/[的\s“”‘’"「」《》]/gu, '') };
}

function timesIn({ plain, names }: Text, fires: RulePattern['fires']): number {
  if (fires instanceof RegExp) return plain.match(fires)?.length ?? 0;
  const said = fires.map((words) => words.toLowerCase().replaceAll('的', ''));
  return said.reduce((sum, words) => sum + names.split(words).length - 1, 0);
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write(`Name the texts to count in: ${usage}`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${rulesInUse(paths)}\n`);
}
