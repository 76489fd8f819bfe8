import type { AnswerFault } from '../score/score-answer.ts';

/** More alternatives than this are counted, not listed: some groups have thirty. */
const LISTED_ALTERNATIVES = 8;

/** A fault as one line for people. */
export function describeFault(fault: AnswerFault): string {
  switch (fault.type) {
    case 'wrong-status':
      return `needs status ${fault.needed.join(' or ')}`;
    case 'group-missing':
      return `must group ${fault.group} not met: ${listAlternatives(fault.alternatives)}`;
    case 'forbidden-present':
      return `must_not stands in it: ${fault.forbidden}`;
    case 'too-long':
      return `${fault.characters} characters, at most ${fault.limit} are right`;
  }
}

function listAlternatives(alternatives: readonly string[]): string {
  const more = alternatives.length - LISTED_ALTERNATIVES;
  const listed = alternatives.slice(0, LISTED_ALTERNATIVES).join(' | ');
  return more > 0 ? `${listed} | … ${more} more` : listed;
}
