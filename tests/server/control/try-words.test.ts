import { expect, it } from 'vitest';
import { readForbiddenWords } from '../../../language/words/forbidden/read-forbidden-words.ts';
import { triedInWords, tryWords } from '../../../server/control/try-words.ts';

it('a list is tried on what was asked and on what reports say', () => {
  const list = readForbiddenWords('毒品\n口交\n!路口交通');
  const questions = ['哪里打击毒品？', '路口交通怎么样？', '毒品案件几起？', '养老呢？'];
  const reports = [{ title: '报告', text: '依法打击毒品犯罪，整治路口交通。再打击毒品。' }];
  const tried = tryWords(list, { questions, reports });
  expect(tried).toEqual({
    ...{ asked: 4, refused: 2 },
    inQuestions: [{ word: '毒品', times: 2, examples: ['哪里打击毒品？', '毒品案件几起？'] }],
    inReports: [
      {
        ...{ word: '毒品', times: 2 },
        examples: ['依法打击毒品犯罪，整治路口交', '路口交通。再打击毒品。'],
      },
    ],
  });
  expect(triedInWords(tried)).toContain('最近 4 个问题中，会拦下 2 个');
});
