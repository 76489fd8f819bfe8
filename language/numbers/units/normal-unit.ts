import { comparedUnit, unitParts } from './units.ts';

/**
 * A unit without its scale, and what one of it is worth.
 *
 * `normalUnit('万亿元') // => { unit: '元', factor: 1e12 }`
 */
export function normalUnit(unit: string): { readonly unit: string; readonly factor: number } {
  const { base, factor } = unitParts(unit.trim().replace('％', '%'));
  return { unit: comparedUnit(base), factor };
}
