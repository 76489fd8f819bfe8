const ordinal = /第[一二三四五六七八九十](?:步|条|项|点|件|阶段|方面|招)/u;

/** The one thing of a row that a question asks for: 第二步 of 第二步要实现什么. */
export function ordinalAsked(question: string): string | undefined {
  return ordinal.exec(question)?.[0];
}
