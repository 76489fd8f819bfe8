const zone =
  '新区|经开区|经济开发区|经济技术开发区|开发区|高新区|高新技术产业开发区|示范区|试验区|自贸区|保税区|工业区|物流区|功能区|合作区|产业园|工业园|物流园|科技园|园区|产业城|科技城|生态城|经济区|都市圈|城市群|兵团';
// 社区, 城区, 园区 and 贫困县 are kinds of places and names of none.
const division =
  '(?<![城都超门股楼上入夜菜集全])市|(?<![社小城园校片景山林牧库辖市灾地郊矿老禁赛专湾镇农厂港航新全])区|(?<![各全强困旗个该产大区])县|自治州|(?<![各全战])州|(?<![各全])旗';
// 房山区, but not 贫困山区.
const mountain = String.raw`(?<!\p{Script=Han})\p{Script=Han}山区`;
const name = String.raw`(?:全国|我国|(?![各全我本这该其两三四五六七八九十])\p{Script=Han}{1,12}?(?:${zone}|${division})|${mountain})`;
const names = String.raw`${name}(?:[、和]${name})*`;

const wholePlaces = new RegExp(`^${names}$`, 'u');
const onePlace = new RegExp(name, 'gu');
const acts =
  '要|将|重点|主攻|聚焦|加快|大力|着力|推动|推进|实现|完成|发挥|坚持|突出|依托|围绕|力争|打造|建设|新增|累计|成功|获批|引进|建成';
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
