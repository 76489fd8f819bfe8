import { readWordLists, wordsIn } from '../words/word-lists.ts';

const places = readWordLists(new URL('../words/place-words.tsv', import.meta.url));
const zone = wordsIn(places, 'zone');
// 社区, 城区, 园区 and 贫困县 are kinds of places and names of none.
const division = wordsIn(places, 'division');
// 房山区, but not 贫困山区.
const mountain = String.raw`(?<!\p{Script=Han})\p{Script=Han}山区`;
const name = String.raw`(?:全国|我国|(?![各全我本这该其两三四五六七八九十])\p{Script=Han}{1,12}?(?:${zone}|${division})|${mountain})`;
const names = String.raw`${name}(?:[、和]${name})*`;

const wholePlaces = new RegExp(`^${names}$`, 'u');
const onePlace = new RegExp(name, 'gu');
const acts = wordsIn(places, 'act');
// 另外五个园区是…: parts of the place that are named after it, or not at all.
const parts = '(?:另外|其余|其他|其它)(?:[一二两三四五六七八九十]个)?(?:园区|乡镇|街道)';
const topic = new RegExp(String.raw`^[—\s“”]*(?<places>${names}(?=(?:${acts}))|${parts})`, 'u');

/** The places that words name and nothing else: 武清区、西青区; empty where they name anything more. */
export function placesNamed(words: string): readonly string[] {
  if (!wholePlaces.test(words)) return [];
  return words.split(/[、]|和(?!平)/u).flatMap((part) => part.match(onePlace) ?? []);
}

/**
 * The place that a sentence speaks of from its beginning, other than the report's own: 子牙经开区
 * in 子牙经开区要聚焦新材料，固定资产投资完成18亿元. Several places stand as they are printed.
 */
export function topicPlace(sentence: string, region: string): string | undefined {
  const places = topic.exec(sentence)?.groups?.['places'];
  if (places === undefined || region === '') return places;
  return places === region || region.endsWith(places) ? undefined : places;
}
