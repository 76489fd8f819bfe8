import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GoldQuestion } from '../../eval/gold-files/gold-question.ts';
import { parseGold } from '../../eval/gold-files/parse-gold.ts';
import { understood } from '../support/made/an-understood-question.ts';

const folder = new URL('../../eval/gold/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
const questions = parseGold(files);

const place = '(?:天津市?|河西区?|静海区?|辛庄镇?|肇庆市?)';
const year = String.raw`(?:19|20)\d{2}年`;

/** The same question as somebody else writes it. */
const otherwise: Readonly<Record<string, (question: string) => string>> = {
  'after 请问': (question) => `请问${question}`,
  'after a greeting': (question) => `你好，请问一下，${question}`,
  'as what somebody wants to know': (question) => `我想知道${question}`,
  'with thanks': (question) => `${question.replace(/[？?。]$/u, '')}？谢谢！`,
  'in full width': (question) =>
    question.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'in half width': (question) => question.replaceAll('？', '?').replaceAll('，', ','),
  'without its mark': (question) => question.replace(/[？?。]+$/u, ''),
  'with two marks': (question) => question.replace(/[？?。]*$/u, '？？'),
  'with a full stop': (question) => question.replace(/[？?。]*$/u, '。'),
  'with spaces around its years': (question) =>
    question.replace(new RegExp(year, 'gu'), ' $& ').trim(),
  'with its year before its place': (question) =>
    question.replace(new RegExp(`^(${place})(${year})`, 'u'), '$2$1'),
  'with its place before its year': (question) =>
    question.replace(new RegExp(`^(${year})(${place})`, 'u'), '$2$1'),
};

describe.each(Object.entries(otherwise))('a question %s', (_, write) => {
  it('is read as it is without', { timeout: 60_000 }, () => {
    const changed = questions
      .map((one) => ({ one, other: write(one.question) }))
      .filter(({ one: { question }, other }) => question !== other);
    expect(changed.length).toBeGreaterThan(0);
    const readElse = changed.filter(({ one, other }) => reading(one, other) !== readAsAsked(one));
    expect(readElse.map(({ other }) => other)).toEqual([]);
  });
});

const asAsked = new Map<GoldQuestion, string>();

function readAsAsked(one: GoldQuestion): string {
  const known = asAsked.get(one) ?? reading(one, one.question);
  asAsked.set(one, known);
  return known;
}

/** All that is read from a question but the words that it is written in. */
function reading({ history }: GoldQuestion, asked: string): string {
  const before = history.map(({ question }) => question);
  const { places, years, reportYears, periods, kind, form, terms, task, premise, span } =
    understood(asked, ...before);
  const done = task.do === 'find' ? { do: task.do } : task;
  const read = { places, years, reportYears, periods, kind, form, terms, premise, span };
  return JSON.stringify({ ...read, task: done });
}
