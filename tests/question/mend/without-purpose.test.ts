import { describe, expect, it } from 'vitest';
import { readTable } from '../../../language/read-table.ts';
import { withoutPurpose } from '../../../question/mend/without-purpose.ts';

const table = new URL('../../../question/mend/purpose-words.tsv', import.meta.url);

describe('what an answer is for', () => {
  it.each(readTable(table, ['words', 'example']))(
    'is no part of the question: $example',
    ({ example }) => {
      expect(withoutPurpose(`${example}白石县2023年的目标`)).toBe('白石县2023年的目标');
    },
  );

  it.each(['白石县2023年的用电量：是多少', '写稿子用：'])('is not said in %s', (question) => {
    expect(withoutPurpose(question)).toBe(question);
  });
});
