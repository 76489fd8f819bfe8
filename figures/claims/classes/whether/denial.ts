import type { StatedWord } from '../../stated/stated-words.ts';
import { clausesOf, shareNamedIn } from '../../words/clauses-of-region.ts';
import { claims, contentWords } from '../../words/content-words.ts';
import { foldWords, isNamed } from '../../words/said-in.ts';
import { cuePattern, cueWords } from '../../words/cue-words.ts';
import type { Checked, WordFaultFound } from '../fault.ts';
import { occurrences } from '../occurrences.ts';

/** Words that the source only denies are not stated without the denial, nor of all what it says of some. */
export function denialFaults(checked: Checked): readonly WordFaultFound[] {
  const { clause, region } = checked;
  const denied = clause.words
    .filter(({ word, class: of }) => claims(word) && of === undefined && word.length > 1)
    .filter((word) => isOnlyDenied(word.word, region) && !isDeniedHere(word, checked))
    .map(({ word }) => word);
  const all = [
    ...denied,
    ...leftOut(checked),
    ...excepted(checked),
    ...contrasted(checked),
    ...undone(checked),
  ];
  return all.map((words) => ({
    fault: 'denied_in_source',
    words,
  }));
}

const denial = new RegExp(`${cueWords('denies at its end')}$`, 'u');

function isOnlyDenied(word: string, region: string): boolean {
  const all = occurrences(word, region);
  return (
    all.length > 0 && all.every((at) => denial.test(beforeDeed(region.slice(0, at)).slice(-2)))
  );
}

/** 没有达到要求 denies the 要求 as well, 尚未得到根本遏制 the 遏制, and 不能把资产 what is done with it. */
function beforeDeed(text: string): string {
  return text
    .replace(cameAbout, '')
    .replace(betweenDenialAndDeed, '')
    .replace(/[把将对]$|[让使](?:\p{Script=Han}{1,6})?$/u, '');
}

const betweenDenialAndDeed = new RegExp(`${cueWords('stands between a denial and a deed')}+$`, 'u');
const cameAbout = new RegExp(`(?:${cueWords('came about')})$`, 'u');

function isDeniedHere(word: StatedWord, { clause: { words } }: Checked): boolean {
  const index = words.indexOf(word);
  return words.slice(Math.max(0, index - 2), index).some((one) => one.class === 'negation');
}

const some = cuePattern('leaves some out');
const ofAll = cuePattern('says of a whole');
const ofEach = cuePattern('says of each');

/** 除青石乡外: what is said of all others is not said of all. */
function leftOut({ clause: { text, lead }, region }: Checked): readonly string[] {
  // 剩余551万人全部脱贫 leaves none out.
  const parts = region.split(/[\n，,；;。、]/u).filter((part) => !ofAll.test(part));
  const [rest] = some.exec(parts.join('\n')) ?? [];
  if (rest !== undefined && ofAll.test(text)) return [rest];
  const [exception] = exceptions.exec(region) ?? [];
  const isOfAll = ofAll.test(text) || ofEach.test(text);
  return exception !== undefined && isOfAll && !foldWords(lead).includes(exception)
    ? [exception]
    : [];
}

const exceptions = /除[^，,。]{1,20}外/u;

/** What is said of all but 青石乡 is not said of 青石乡. */
function excepted({ clause: { words, lead }, region }: Checked): readonly string[] {
  const [exception] = exceptions.exec(region) ?? [];
  if (exception === undefined || lead.includes('除')) return [];
  const rest = region.replace(exception, '');
  return words
    .map(({ word }) => word)
    .filter((word) => word.length > 1 && exception.includes(word) && !rest.includes(word));
}

const notBut = new RegExp(`${cueWords('sets apart from')}[^，,。；;\\n]*`, 'gu');

/** 是在改革中产生的，而不是在萎缩中产生的: what something is not is not what it is. */
function contrasted({ clause: { words, text }, region }: Checked): readonly string[] {
  const rest = region.replace(notBut, '');
  if (rest === region || saysNot.test(text)) return [];
  return words
    .filter(({ word, class: of }) => of === undefined && word.length > 1 && claims(word))
    .map(({ word }) => word)
    .filter((word) => isNamed(word, region) && !isNamed(word, rest));
}

const undoes = cuePattern('undoes');
const saysNot = new RegExp(`${cueWords('denies')}|${cueWords('undoes')}`, 'u');
const mostOfThem = 0.6;

/** 全面取消耗材加成 is not 实行耗材加成. */
function undone({ clause: { text }, region }: Checked): readonly string[] {
  if (saysNot.test(text)) return [];
  const words = contentWords(text);
  const telling = clausesOf(region).filter((part) => shareNamedIn(words, part) >= mostOfThem);
  const [undoing] = telling.map((part) => undoes.exec(part)?.[0]);
  return undoing !== undefined && telling.every((part) => undoes.test(part)) ? [undoing] : [];
}
