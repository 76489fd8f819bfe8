import { expect, it } from 'vitest';
import { redact } from '../../../models/http/redact.ts';

const prompt = '问题：静海区2023年财政收入目标是多少？请按材料回答';

it.each([
  ['不支持这个参数', '不支持这个参数'],
  ['不能回答「静海区2023年财政收入目标是多少？」', '不能回答「…」'],
  ['bad input: \\u9759\\u6d77\\u533a2023\\u5e74', 'bad input: …'],
  ['Incorrect API key: a-key-of-mine.', 'Incorrect API key: ***.'],
  ['got sk-abcdef123456 and Bearer xyz', 'got *** and Bearer ***'],
  ['key sk-ab*******yz is wrong', 'key *** is wrong'],
])('%s', (said, kept) => {
  expect(redact(said, { apiKey: 'a-key-of-mine', prompt })).toBe(kept);
});
