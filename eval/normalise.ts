/**
 * The form in which answers, alternatives and quotes are compared: NFKC, lower case, no white
 * space, no commas between digits — in this order.
 * @example normalise('增长 １，８４６.6 亿元') // => '增长1846.6亿元'
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d)/g, '');
}
