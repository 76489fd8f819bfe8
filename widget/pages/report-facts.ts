import { originInWords } from '../wording/origin-in-words.ts';
import { placeAndYear } from '../wording/place-and-year.ts';
import { words } from '../wording/words.ts';
import { dateInWords, pageWords } from './page-words.ts';
import type { ListedReport } from './report-wire.ts';

/** `静海区 · 2023年 · 2022年12月26日报告 · 报告人：张三`; what is not known is left out. */
export function reportFacts({ region, planYear, date, speaker, origin }: ListedReport): string {
  const facts = [
    placeAndYear(region, planYear),
    date ? `${dateInWords(date)}${pageWords.given}` : '',
    speaker ? `${pageWords.speaker}${speaker}` : '',
    originInWords(origin),
    origin?.scanned ? words.scanned : '',
  ];
  return facts.filter(Boolean).join(' · ');
}
