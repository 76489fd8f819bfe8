import { unknownFacts } from '../../library/unknown-facts.ts';
import type { Gazetteer } from '../../language/places/gazetteer.ts';
import type { Place } from '../../language/places/place.ts';
import type { DocumentKind, ReportDraft, ReportFacts, Section } from '../../library/report.ts';
import { coversFiveYears } from './covers-five-years.ts';
import { documentTitle } from './document-title.ts';
import { readMeeting } from './read-meeting.ts';
import { readPlace } from './read-place.ts';
import { readSpeaker } from './read-speaker.ts';
import { readTitle, reportTitlesIn } from './read-title.ts';
import { readYears } from './read-years.ts';
import { possiblePlanYears } from './years-of-body.ts';

/** What a document says of itself. It is read from the text alone, never from a file's name. */
export function describeDocument(
  text: string,
  sections: readonly Section[],
  gazetteer: Gazetteer,
): ReportFacts & Pick<ReportDraft, 'placeCandidates' | 'yearCandidates'> {
  const titlePage = titlePageOf(text);
  const kind = documentKind(text, titlePage);
  if (kind !== 'report') return { ...unknownFacts, kind, title: documentTitle(text) };
  const title = readTitle(titlePage);
  const { meeting, date, placeWords } = readMeeting(titlePage);
  const body = text.slice(titlePage.length);
  const texts = { titlePage, meeting, meetingPlace: placeWords, body };
  const { place, candidates } = readPlace(gazetteer, texts);
  const known = { date, title, meeting: isInHead(titlePage) ? meeting : null };
  const years = readYears({ ...known, sections, body });
  return {
    kind,
    title,
    ...placeFacts(place),
    meeting,
    date,
    speaker: readSpeaker(titlePage),
    ...years,
    coversFiveYears: coversFiveYears({ text, sections, meeting }),
    ...(years.planYear === null && possibleYears(body)),
    ...(candidates.length > 0 && { placeCandidates: candidates.map(({ path }) => path.join('')) }),
  };
}

function placeFacts(place: Place | undefined) {
  if (!place) return { region: '', regionPath: [], regionCode: null, level: null };
  const { name, path, code, level } = place;
  return { region: name, regionPath: path, regionCode: code || null, level };
}

function possibleYears(body: string): Pick<ReportDraft, 'yearCandidates'> {
  const yearCandidates = possiblePlanYears(body);
  return yearCandidates.length > 0 ? { yearCandidates } : {};
}

/** A meeting that a sentence names may be an earlier one. */
function isInHead(titlePage: string): boolean {
  return !titlePage.slice(0, titlePage.lastIndexOf('届')).includes('。');
}

// A title page that is longer than this is none.
const longestTitlePage = 900;

/** The words before the greeting; without a greeting, the lines before the first long one. */
function titlePageOf(text: string): string {
  const head = text.slice(0, longestTitlePage);
  const greeting = /各位代表/u.exec(head);
  if (greeting) return head.slice(0, greeting.index);
  const paragraph = /^.{80,}$/mu.exec(head);
  return head.slice(0, paragraph?.index ?? head.length);
}

function documentKind(text: string, titlePage: string): DocumentKind {
  const opening = text.slice(0, longestTitlePage + 400);
  if (isOtherReport(titlePage) || speaksForOthers(opening)) return 'other';
  if (speaksForGovernment(opening) || isTitledReport(text, titlePage, opening)) return 'report';
  if (isNews(text)) return 'article';
  return /通知|公告|公示|通告|批复/u.test(titlePage) ? 'notice' : 'other';
}

function speaksForGovernment(opening: string): boolean {
  const speaks =
    /我代表.{0,24}(?:政府|国务院|管委会|管理委员会|办事处)|(?:受|根据)国务院的(?:委托|决定)/u.test(
      opening,
    );
  return speaks && /各位代表|请予?(?:大会)?审议|请大会审查|向大会(?:作|报告)/u.test(opening);
}

function isTitledReport(text: string, titlePage: string, opening: string): boolean {
  if (reportTitlesIn(titlePage).length === 0 || isAbout(titlePage)) return false;
  if (isTitledInFull(titlePage) && !isOfOthers(opening)) return true;
  if (isGivenToCongress(titlePage, text)) return true;
  const outlined = (text.match(/^[一二三四五六七八九十]{1,2}、/gmu)?.length ?? 0) >= 2;
  return outlined && !isNews(text);
}

/**
 * Plans, budgets and the reports of courts are given to the same meetings in the same words, and
 * are no government work report.
 */
function isOtherReport(titlePage: string): boolean {
  if (reportTitlesIn(titlePage).length > 0) return false;
  return /国民经济和社会发展.{0,60}(?:报告|纲要|草案)|预算.{0,30}(?:报告|草案)|决算|(?:法院|检察院|常务委员会|常委会)工作报告/su.test(
    titlePage,
  );
}

const fullTitle =
  /^(?:(?:19|20)\d{2}年.{2,20}|.{2,20}(?:19|20)\d{2}年)政府工作报告$|会议上的?政府工作报告$/u;

/** 我代表省人大常委会向大会作工作报告: whatever stands above it, it is none of the government. */
function speaksForOthers(opening: string): boolean {
  return /我(?:代表|受)[^。]{0,24}(?:人大常委会|人民代表大会常务委员会|常务委员会|人民法院|人民检察院|政协)[^。]{0,12}(?:报告|作工作)/u.test(
    opening,
  );
}

/** A title with its year and its place leaves nothing to doubt: 2006年白石省政府工作报告. */
function isTitledInFull(titlePage: string): boolean {
  return reportTitlesIn(titlePage).some((title) => fullTitle.test(title));
}

/** Under the title which meeting it was given to, and then the greeting: whoever tells of it does not begin so. */
function isGivenToCongress(titlePage: string, text: string): boolean {
  return (
    readMeeting(titlePage).meeting !== null && /^各位代表[：:]/u.test(text.slice(titlePage.length))
  );
}

/** What goes on as a plan of five years, or speaks for the congress, is none of the government. */
function isOfOthers(opening: string): boolean {
  return /(?:五年|十年)(?:计划|规划)纲要|代表.{0,12}(?:常委会|常务委员会)/u.test(opening);
}

/** Words about a report: its terms explained, its points taught. */
function isAbout(titlePage: string): boolean {
  return /名词解释|注释|解读|起草说明|问答|一图/u.test(titlePage);
}

function isNews(text: string): boolean {
  return /记者|本报讯|新华社|(?:日报|晚报|网)讯|代表(?:们)?(?:认为|表示|说)/u.test(text);
}
