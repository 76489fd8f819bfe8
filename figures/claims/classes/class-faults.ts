import type { Support } from '../binding/candidate.ts';
import type { StatedClause } from '../stated/statement.ts';
import { causeFaults } from './cause.ts';
import { comparingFaults, sideFaults } from './comparing.ts';
import { denialFaults } from './whether/denial.ts';
import { eachFaults } from './each.ts';
import { emptyFaults } from './empty.ts';
import { extentFaults } from './extent.ts';
import type { Checked, WordFaultFound } from './fault.ts';
import { instructionFaults } from './instruction.ts';
import { kindFaults } from './whether/kind.ts';
import { orderOfListFaults } from './order/order-of-list.ts';
import { ordinalFaults } from './order/ordinal.ts';
import { monthFaults } from './when/month.ts';
import { negationFaults } from './whether/negation.ts';
import { numberedFaults } from './order/numbered.ts';
import { ownScopeFaults } from './where/own-scope.ts';
import { shareOfAllFaults } from './whether/share-of-all.ts';
import { partOfPlaceFaults } from './where/part-of-place.ts';
import { placeBeforeFaults, placeOfThingFaults } from './where/place-of-thing.ts';
import { partsOfListFaults } from './order/parts-of-list.ts';
import { planMetFaults } from './whether/plan-met.ts';
import { respectivelyFaults } from './order/respectively.ts';
import { rankFaults } from './order/rank.ts';
import { rateFaults } from './rate.ts';
import { sharedFaults } from './shared.ts';
import { spanFaults } from './when/span-of-time.ts';
import { stageFaults } from './whether/stage.ts';
import { turnFaults } from './turn.ts';
import { unreadableFaults } from './unreadable.ts';
import { wayFaults } from './way.ts';
import { wholeFaults } from './whole.ts';
import { yearRoleFaults } from './when/year-role.ts';

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
