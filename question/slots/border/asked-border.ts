import type { FigureBorder } from '../../../library/figures/figure-border.ts';
import { borderOf } from './border.ts';
import { saidDirection } from '../directions.ts';
import { strengthOf } from '../cues.ts';
import type { Slots } from '../slots.ts';

/** The border that places are asked beyond: 5%以上的有哪些; of 负增长的有哪些 it is zero. */
export function askedBorder({ text, quantities, cues }: Slots): FigureBorder | undefined {
  const borders = quantities.map((quantity) => borderOf(text, quantity));
  const named = borders.find((border) => border !== undefined);
  if (named || strengthOf(cues, 'rank', 'beyond') === 0) return named;
  const direction = saidDirection(text);
  if (direction === undefined) return undefined;
  return { side: direction === 'up' ? 'above' : 'below', inclusive: false, value: 0, unit: '%' };
}
