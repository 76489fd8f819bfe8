type Amount = { readonly amount: number };

// What is left of an amount when its scale is multiplied out.
const leastApart = 1e-9;

/** Whether two numbers are of different amounts. */
export function isApart(one: Amount, other: Amount): boolean {
  return Math.abs(one.amount - other.amount) > leastApart * Math.abs(other.amount);
}
