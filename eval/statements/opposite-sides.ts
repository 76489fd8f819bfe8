import { readSides, readYesOrNo } from './read-sides.ts';
import type { StatementFault } from './statement-fault.ts';

/** A yes for a no, and what is said to be higher for what is lower. */
export function opposites(
  answer: string,
  text: string,
  places: readonly string[],
): readonly StatementFault[] {
  const [wanted, given] = [readYesOrNo(answer), readYesOrNo(text)];
  const isOpposite = wanted !== undefined && given !== undefined && wanted !== given;
  const [gold, said] = [readSides(answer, places), readSides(text, places)];
  const turned = gold.flatMap((side) => {
    const ofSame = said.filter(({ who }) => who === side.who);
    const isTurned = ofSame.length > 0 && ofSame.every(({ way }) => way !== side.way);
    return isTurned
      ? [{ type: 'opposite' as const, gold: side.words, said: ofSame[0]?.words ?? '' }]
      : [];
  });
  return [
    ...(isOpposite ? [{ type: 'opposite' as const, gold: answer, said: text.slice(0, 20) }] : []),
    ...turned,
  ];
}
