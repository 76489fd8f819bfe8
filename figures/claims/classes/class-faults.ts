import type { Support } from '../binding/candidate.ts';
import type { StatedClause } from '../stated/statement.ts';
import { causeFaults } from './cause.ts';
import { comparingFaults, sideFaults } from './comparing.ts';
import { denialFaults } from './denial.ts';
import { eachFaults } from './each.ts';
import { emptyFaults } from './empty.ts';
import { extentFaults } from './extent.ts';
import type { Checked, WordFaultFound } from './fault.ts';
import { instructionFaults } from './instruction.ts';
import { kindFaults } from './kind.ts';
import { orderOfListFaults } from './order-of-list.ts';
import { ordinalFaults } from './ordinal.ts';
import { monthFaults } from './month.ts';
import { negationFaults } from './negation.ts';
import { numberedFaults } from './numbered.ts';
import { ownScopeFaults, shareOfAllFaults } from './own-scope.ts';
import { partOfPlaceFaults } from './part-of-place.ts';
import { placeBeforeFaults, placeOfThingFaults } from './place-of-thing.ts';
import { partsOfListFaults } from './parts-of-list.ts';
import { planMetFaults } from './plan-met.ts';
import { respectivelyFaults } from './respectively.ts';
import { rankFaults } from './rank.ts';
import { rateFaults } from './rate.ts';
import { sharedFaults } from './shared.ts';
import { spanFaults } from './span-of-time.ts';
import { stageFaults } from './stage.ts';
import { turnFaults } from './turn.ts';
import { unreadableFaults } from './unreadable.ts';
import { wayFaults } from './way.ts';
import { wholeFaults } from './whole.ts';
import { yearRoleFaults } from './year-role.ts';

const checks: readonly ((checked: Checked) => readonly WordFaultFound[])[] = [
  ...[instructionFaults, rankFaults, rateFaults, sharedFaults, comparingFaults, spanFaults],
  ...[turnFaults, wholeFaults, sideFaults, negationFaults, denialFaults, kindFaults, emptyFaults],
  ...[
    partOfPlaceFaults,
    placeOfThingFaults,
    monthFaults,
    partsOfListFaults,
    respectivelyFaults,
    causeFaults,
  ],
  ...[ownScopeFaults, shareOfAllFaults],
  ...[extentFaults, orderOfListFaults, placeBeforeFaults, planMetFaults, yearRoleFaults],
  ...[unreadableFaults, wayFaults, eachFaults, numberedFaults, ordinalFaults, stageFaults],
];

/** What the words of closed classes want of the source: negations one at the same words, and so on. */
export function classFaults(
  clause: StatedClause,
  support: readonly Support[],
): readonly WordFaultFound[] {
  const region = support
    .flatMap(({ sentence, clauses }) =>
      clauses.map((index) => sentence.clauses[index]?.folded ?? ''),
    )
    .join('\n');
  return checks.flatMap((check) => check({ clause, support, region }));
}
