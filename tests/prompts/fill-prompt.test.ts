import { describe, expect, it } from 'vitest';
import { answerPrompt, fillSlots, promptVersion } from '../../prompts/fill-prompt.ts';

describe('filling slots', () => {
  it('puts each value where its name stands', () => {
    expect(fillSlots('问{{a}}，答{{b}}，再问{{a}}', { a: '甲', b: '乙' })).toBe(
      '问甲，答乙，再问甲',
    );
  });

  it('takes values as they are', () => {
    const value = '{{b}} $& $1 {{a}}';
    expect(fillSlots('{{a}}|{{b}}', { a: value, b: '乙' })).toBe(`${value}|乙`);
  });

  it('names a slot that has no value', () => {
    expect(() => fillSlots('{{question}}', {})).toThrow('{{question}} has no value');
  });
});

describe('the prompt for an answer', () => {
  const prompt = answerPrompt({ question: '增长多少？', passages: '[1] 静海区\n<<<\n增长4%\n>>>' });

  it('gives the passages, then the question, to the user', () => {
    expect(prompt.user).toContain('[1] 静海区\n<<<\n增长4%\n>>>');
    expect(prompt.user.trimEnd().endsWith('问题：增长多少？')).toBe(true);
  });

  it('asks for marks, and for 没有提到 where the passages are silent', () => {
    expect(prompt.system).toContain('[1]');
    expect(prompt.system).toContain('没有提到');
    expect(prompt.system).not.toContain('增长多少？');
  });

  it('leaves no slot open', () => {
    expect(`${prompt.system}${prompt.user}`).not.toContain('{{');
  });

  it('has a version', () => {
    expect(promptVersion).not.toBe('');
  });
});
