import { loadGazetteer } from '../../../language/places/gazetteer.ts';
import type { Place } from '../../../language/places/place.ts';
import { readQuestion } from '../../../question/read-question.ts';
import type { Question } from '../../../question/question.ts';
import { sixReports } from './a-report.ts';

/** A question as it is understood over six reports, after those asked before it. */
export function understood(asked: string, ...earlier: readonly string[]): Question {
  return readQuestion(asked, { earlier, reports: sixReports, gazetteer: loadGazetteer() });
}

/** The place with this division code. */
export function placeOf(code: string): Place {
  const place = loadGazetteer().byCode(code);
  if (!place) throw new Error(`No place has the code ${code}.`);
  return place;
}
