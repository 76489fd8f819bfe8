import { describe, expect, it } from 'vitest';
import { isPartOf } from '../../../../server/answer/written/is-part-of.ts';

const quoted = ['白石县2022年情况：「助力青石县脱贫，东山县巩固脱贫成果」[1]。'];

describe('a sentence of a model', () => {
  it.each([
    ['东山县巩固脱贫成果[1]', true],
    ['助力青石县脱贫，东山县巩固脱贫成果。', true],
    ['白石县帮扶的是青石县[1]。', false],
  ])('%s is a piece of the quotation: %s', (text, expected) => {
    expect(isPartOf(text, quoted)).toBe(expected);
  });

  it('is none where nothing would be quoted', () => {
    expect(isPartOf('东山县巩固脱贫成果。', [])).toBe(false);
  });
});
