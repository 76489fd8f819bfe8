import { describe, expect, it } from 'vitest';
import { claims } from '../../../../figures/claims/words/content-words.ts';
import { cuePattern, cueWords } from '../../../../figures/claims/words/cue-words.ts';
import { rankScope } from '../../../../figures/claims/words/rank-scope.ts';
import { readTable } from '../../../../language/read-table.ts';

const words = new URL('../../../../figures/claims/words/', import.meta.url);

function table<const Column extends string>(name: string, columns: readonly Column[]) {
  return [...readTable(new URL(name, words), columns)];
}

describe('every example of a word that gives a cue', () => {
  const cues = table('cue-words.tsv', ['cue', 'word', 'unless', 'example']);

  it('holds its word, and is seen by it', () => {
    const unseen = cues.filter(
      ({ cue, word, example }) => !example.includes(word) || !cuePattern(cue).test(example),
    );
    expect(unseen).toEqual([]);
  });

  it('is not seen where another word follows', () => {
    const guarded = cues.filter(({ unless }) => unless !== '');
    const seen = guarded.filter(({ cue, word, unless }) =>
      new RegExp(`^${cueWords(cue)}`, 'u').test(`${word}${unless.split('、')[0]}`),
    );
    expect(seen).toEqual([]);
  });

  it('stands once under its cue', () => {
    const keys = cues.map(({ cue, word }) => `${cue}\t${word}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('is of a cue that is known', () => {
    expect(() => cueWords('sings')).toThrow(/no words for the cue "sings"/u);
  });
});

describe('every word that claims nothing', () => {
  it('stands in its example', () => {
    const rows = table('weightless-words.tsv', ['word', 'kind', 'example']);
    const wrong = rows.filter(({ word, example }) => !example.includes(word) || claims(word));
    expect(wrong).toEqual([]);
  });
});

describe('every name of those among whom a rank is held', () => {
  it('is read from its example', () => {
    const rows = table('rank-scopes.tsv', ['words', 'scope', 'example']);
    expect(rows.filter(({ scope, example }) => rankScope(example) !== scope)).toEqual([]);
  });
});
