/**
 * Harms from the greatest to the least: a wrong number, another wrong statement (place, year, target
 * for result), a refusal of what can be answered, a question that is not answered rightly.
 */
export const harms = ['wrong_numbers', 'statements_wrong', 'over_refusal', 'accuracy'] as const;
