import { possiblePlaces, resolvePlace, type Gazetteer } from '../../language/places/gazetteer.ts';
import { shortPlaceName, type Place, type PlaceLevel } from '../../language/places/place.ts';

const openingPlace = /我代表(?<place>.{2,30}?)(?:(?:人民)?政府|行政公署|行署)/u;
const title =
  /^(?:\d{4}年)?(?<place>[^\d\n]{2,20}?)(?:\d{4}年)?(?:人民)?政\s*府\s*工\s*作\s*报\s*告/mu;
const officeHolder =
  /(?:^|[\s日])(?<place>[^\s\d日]{2,20}?)(?:人民政府)?(?:代)?(?:省长|市长|区长|县长|旗长|州长|盟长|镇长|乡长|自治区主席)/u;

// 我受国务院的委托, 根据国务院的决定; an old report is headed by the name of the country.
const speaksForNation = /(?:代表|受|根据)(?:国务院|政务院|中央人民政府)/u;
const ofNation = /(?:国务院|^(?:\d{4}年)?全国)政府工作报告/mu;
const congressOfNation = /第[一二三四五六七八九十\d]{1,3}届全国人(?:民代表)?大/u;

/** The place whose government speaks; where that is not sure, the places it may be. */
export type FoundPlace = {
  readonly place: Place | undefined;
  readonly candidates: readonly Place[];
};

/** Where a report says whose it is. */
export type HeadTexts = {
  readonly titlePage: string;
  readonly meeting: string | null;
  /** The words before 第…届人民代表大会. */
  readonly meetingPlace: string | null;
  readonly body: string;
};

/**
 * The place whose government speaks, from what the title page and the opening say, in the order
 * of how plainly they say it; where they say only 市人民政府, from the place the text names most.
 */
export function readPlace(gazetteer: Gazetteer, texts: HeadTexts): FoundPlace {
  if (isOfNation(texts)) return sure(gazetteer.byCode('0'));
  const phrases = phrasesIn(texts);
  const context = `${texts.titlePage}\n${texts.body}`;
  for (const phrase of phrases) {
    const place =
      zoneIn(gazetteer, phrase, context) ??
      unlistedIn(gazetteer, phrase, context) ??
      resolvePlace(gazetteer, phrase, context);
    if (place) return sure(place);
  }
  const shared = phrases
    .map((phrase) => possiblePlaces(gazetteer, phrase))
    .find((places) => places.length > 1);
  return shared ? { place: undefined, candidates: shared } : mostNamed(gazetteer, context);
}

/** What may name the place, the plainest first. */
function phrasesIn(texts: HeadTexts): readonly string[] {
  const { titlePage, meetingPlace, body } = texts;
  const opening = body.slice(0, 400);
  const found = [
    openingZone.exec(opening),
    { groups: { place: meetingPlace } },
    openingPlace.exec(`${titlePage}\n${opening}`),
    title.exec(titlePage),
    officeHolder.exec(titlePage),
  ];
  return found.flatMap((match) => match?.groups?.place ?? []);
}

function sure(place: Place | undefined): FoundPlace {
  return { place, candidates: [] };
}

function isOfNation({ titlePage, meeting, body }: HeadTexts): boolean {
  return (
    congressOfNation.test(meeting ?? '') ||
    ofNation.test(titlePage) ||
    speaksForNation.test(body.slice(0, 400)) ||
    /我(?:现在)?(?:代表|受)国务院/u.test(titlePage)
  );
}

const openingZone = /我代表(?<place>.{2,30}?)(?:管理委员会|管委会)/u;
const zone = /^.{2,24}?(?:开发区|高新区|产业园区|工业园区|示范区|保税区|试验区|合作区|新区|园区)$/u;

/** A zone has a government of its own and stands in no gazetteer: it is not the town around it. */
export function zoneIn(gazetteer: Gazetteer, phrase: string, context: string): Place | undefined {
  if (!zone.test(phrase) || gazetteer.named(phrase).length > 0) return undefined;
  const found = resolvePlace(gazetteer, phrase, context);
  if (found && phrase.endsWith(found.name)) return undefined;
  // 安新县 is no place around 贵安新区.
  const around = found && wordsOf(found, phrase) !== undefined ? found : undefined;
  const name = around ? phrase.replace(around.path.join(''), '') : phrase;
  return { code: '', name, level: 'county', path: [...(around?.path ?? []), name] };
}

/** How a phrase names a place that it begins with: `河北省邢台市` of 河北省邢台市桥西区. */
function wordsOf({ path, name }: Place, phrase: string): string | undefined {
  const [outer, own] = [path.slice(0, -1), [name, shortPlaceName(name)]];
  const before = outer.map((_, at) => outer.slice(at).join(''));
  const ways = own.flatMap((words) => [...before.map((around) => around + words), words]);
  return ways.find((words) => phrase.startsWith(words));
}

const division = /^[^市县区旗\d]{1,7}(?:区|县|市|旗|镇|乡)$/u;

/** A district that is in no gazetteer any more: 邢台市桥西区 is not 邢台市. */
function unlistedIn(gazetteer: Gazetteer, phrase: string, context: string): Place | undefined {
  const around = resolvePlace(gazetteer, phrase, context);
  const words = around && wordsOf(around, phrase);
  // By its short name a place may be the whole: 毕节 is 毕节地区.
  if (!around || !words?.endsWith(around.name)) return undefined;
  const name = phrase.slice(words.length);
  if (!division.test(name)) return undefined;
  const level = /[镇乡]$/u.test(name) ? 'township' : 'county';
  return { code: '', name, level, path: [...around.path, name] };
}

const levelWords = [
  { words: /我代表省|全省|我省/gu, level: 'province' },
  { words: /我代表自治区|自治区(?:党委|人民政府|第|人大|政协)/gu, level: 'province' },
  { words: /我代表市|全市|我市/gu, level: 'prefecture' },
  { words: /我代表县|全县|我县/gu, level: 'county' },
  { words: /我代表区|全区|我区/gu, level: 'county' },
] as const;

/** An autonomous region calls itself 全区, as a district does. */
const ofRegion = /自治区(?:党委|人民政府|第|人大|政协|主席)/gu;
const ofDistrict = /区委|区政府|区人民政府|区人大|区政协/gu;

// A place that a report names less often than this is not its own.
const fewestMentions = 10;
// Another that is named nearly as often may be it as well.
const nearlyAsOften = 0.7;
const wordsOfNation = /我国|全国|国务院|中华人民共和国/gu;
const farMore = 2;

function mostNamed(gazetteer: Gazetteer, text: string): FoundPlace {
  const level = levelOf(text);
  if (level === 'nation') return sure(gazetteer.byCode('0'));
  const named = placesIn(gazetteer, text)
    .filter(({ place }) => mayBeOf(place, level) && isNamedInFull(place, text))
    .toSorted((a, b) => b.mentions - a.mentions);
  const [best] = named;
  if (!best || best.mentions < fewestMentions) return sure(undefined);
  const rivals = named.filter(({ mentions }) => mentions >= best.mentions * nearlyAsOften);
  return rivals.length === 1
    ? sure(best.place)
    : { place: undefined, candidates: rivals.map(({ place }) => place) };
}

function levelOf(text: string): PlaceLevel | undefined {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  const counts = levelWords.map(({ words, level }) => ({ level, count: count(words) }));
  const own = counts.reduce((sum, one) => sum + one.count, 0);
  if (count(wordsOfNation) > own * farMore && count(wordsOfNation) >= fewestMentions) {
    return 'nation';
  }
  const [most] = counts.toSorted((a, b) => b.count - a.count);
  if (!most || most.count === 0) return undefined;
  const isRegion = most.level === 'county' && count(ofRegion) > count(ofDistrict) / farMore;
  return isRegion ? 'province' : most.level;
}

function mayBeOf(place: Place, level: PlaceLevel | undefined): boolean {
  if (place.level === level) return true;
  return level === 'prefecture' && place.level === 'province' && place.name.endsWith('市');
}

/** 资源 and 合作 are counties and words: the short name of a county alone says little. */
function isNamedInFull({ name, level }: Place, text: string): boolean {
  return level !== 'county' || text.split(name).length > fewestInFull;
}

const fewestInFull = 2;

function placesIn(
  gazetteer: Gazetteer,
  text: string,
): readonly { place: Place; mentions: number }[] {
  const names = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at++) {
    for (let length = 2; length <= 3; length++) {
      const name = text.slice(at, at + length);
      if (gazetteer.called(name).length === 1) names.set(name, (names.get(name) ?? 0) + 1);
    }
  }
  return [...names].flatMap(([name, mentions]) =>
    gazetteer
      .called(name)
      .filter((place) => shortPlaceName(place.name) === name)
      .map((place) => ({ place, mentions })),
  );
}
