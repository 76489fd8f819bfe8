/**
 * One form for digits, per cents and signs. A comma between Chinese clauses stays one that joins no
 * digits; ① and ² only count items or raise units.
 * @example plainText('完成１，８４６．６亿元，增长5％') // => '完成1,846.6亿元、增长5%'
 */
export function plainText(text: string): string {
  return text
    .replace(/，(?![\d０-９]{3}(?![\d０-９]))/gu, '、')
    .replace(/\p{No}/gu, ' ')
    .normalize('NFKC');
}

/** 增长 4% 左右 is written with spaces for the eye alone: `plain` without them. */
export function closedUp(plain: string): string {
  return plain.replace(
    /(?<=\p{sc=Han})[ \t]+(?=[\p{sc=Han}\d])|(?<=[\d%])[ \t]+(?=[\p{sc=Han}%])/gu,
    '',
  );
}
