import type { FigureRow } from '../../../../figures/figure-row.ts';
import { contentWords } from '../../../../figures/claims/words/content-words.ts';

/** Whether a figure's name or words speak of a topic: 就业 of 城镇新增就业35万人. */
export function isSaidOf({ indicator, quote }: FigureRow, about: string): boolean {
  const said = `${indicator} ${quote}`;
  const words = contentWords(about);
  return words.length === 0 || words.some((word) => said.includes(word));
}
