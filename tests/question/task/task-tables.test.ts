import { describe, expect, it } from 'vitest';
import { readTable } from '../../../language/read-table.ts';
import { understood } from '../../support/made/an-understood-question.ts';
import { compactTask } from '../../support/made/compact-task.ts';

const folder = new URL('../../../question/task/', import.meta.url);

function table<const Column extends string>(name: string, columns: readonly Column[]) {
  return [...readTable(new URL(name, folder), columns)];
}

describe('every example of a task', () => {
  it.each(table('operands/implied-things.tsv', ['words', 'indicator', 'example']))(
    '$example asks for $indicator',
    ({ words, indicator, example }) => {
      expect(example).toContain(words);
      expect(compactTask(understood(example).task)).toContain(indicator);
    },
  );

  it.each(table('asked/words-of-joining.tsv', ['words', 'example']))(
    '$words of $example joins a place to a group',
    ({ words, example }) => {
      expect(example).toContain(words);
      const { task } = understood(example);
      expect(task).toMatchObject({ do: 'rank', over: { name: '东北三省、内蒙古自治区' } });
    },
  );

  it.each(table('asked/words-of-parts.tsv', ['words', 'example']))(
    '$example asks of the parts of one place',
    ({ words, example }) => {
      expect(example).toContain(words);
      expect(understood(example).task).toMatchObject({ do: 'rank', over: { areParts: true } });
    },
  );

  it.each(table('build/words-of-newest.tsv', ['words', 'example']))(
    '$example asks for the newest',
    ({ words, example }) => {
      expect(example).toContain(words);
      expect(understood(example).task).toMatchObject({ do: 'value', newest: true });
    },
  );
});
