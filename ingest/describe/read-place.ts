import { resolvePlace, type Gazetteer } from '../../language/places/gazetteer.ts';
import { shortPlaceName, type Place } from '../../language/places/place.ts';

const openingPlace = /我代表(?<place>.{2,30}?)(?:人民)?政府/u;
const title =
  /^(?:\d{4}年)?(?<place>[^\d\n]{2,20}?)(?:\d{4}年)?(?:人民)?政\s*府\s*工\s*作\s*报\s*告/mu;
const officeHolder =
  /(?:^|[\s日])(?<place>[^\s\d日]{2,20}?)(?:人民政府)?(?:代)?(?:省长|市长|区长|县长|旗长|州长|盟长|镇长|乡长|自治区主席)/u;

// 我受国务院的委托, 根据国务院的决定; an old report is headed by the name of the country.
const speaksForNation = /(?:代表|受|根据)国务院/u;
const ofNation = /(?:国务院|^(?:\d{4}年)?全国)政府工作报告/mu;

/**
 * The place whose government speaks, from what the title page and the opening say, in the order
 * of how plainly they say it; where they say only 市人民政府, from the place the text names most.
 */
export function readPlace(
  gazetteer: Gazetteer,
  texts: {
    readonly titlePage: string;
    readonly meetingPlace: string | null;
    readonly body: string;
  },
): Place | undefined {
  const { titlePage, meetingPlace, body } = texts;
  const opening = body.slice(0, 400);
  if (speaksForNation.test(opening) || ofNation.test(titlePage)) return gazetteer.byCode('0');
  const phrases = [
    meetingPlace,
    openingPlace.exec(opening)?.groups?.['place'],
    title.exec(titlePage)?.groups?.['place'],
    officeHolder.exec(titlePage)?.groups?.['place'],
  ];
  for (const phrase of phrases) {
    const place = phrase ? resolvePlace(gazetteer, phrase, `${titlePage}\n${body}`) : undefined;
    if (place) return place;
  }
  return mostNamed(gazetteer, `${titlePage}\n${body}`);
}

const levelWords = [
  { words: /我代表省|全省|我省/gu, level: 'province' },
  { words: /我代表自治区|自治区党委/gu, level: 'province' },
  { words: /我代表市|全市|我市/gu, level: 'prefecture' },
  { words: /我代表县|全县|我县/gu, level: 'county' },
  { words: /我代表区|全区|我区/gu, level: 'county' },
] as const;

// A place that a report names less often than this is not its own.
const fewestMentions = 10;

function mostNamed(gazetteer: Gazetteer, text: string): Place | undefined {
  const counts = levelWords.map(({ words, level }) => ({
    level,
    count: text.match(words)?.length ?? 0,
  }));
  const level = counts.toSorted((a, b) => b.count - a.count)[0]?.level;
  const candidates = placesIn(gazetteer, text).filter(
    ({ place }) =>
      place.level === level ||
      (level === 'prefecture' && place.level === 'province' && place.name.endsWith('市')),
  );
  const [best] = candidates.toSorted((a, b) => b.mentions - a.mentions);
  return best && best.mentions >= fewestMentions ? best.place : undefined;
}

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
