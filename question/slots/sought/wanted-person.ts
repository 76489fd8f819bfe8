const offices =
  '总理|省长|市长|区长|县长|镇长|乡长|州长|盟长|主席|书记|主任|董事长|总经理|局长|厅长|校长|院长';
const asked = new RegExp(
  `(?<office>${offices})(?:同志)?(?:是|叫|姓)?(?:谁|哪位|什么|啥)|谁是.{0,12}?(?<named>${offices})`,
  'u',
);

/** The office whose holder a question asks for: 市长 in 成都市市长是谁; undefined where none is. */
export function officeAsked(question: string): string | undefined {
  const groups = asked.exec(question)?.groups;
  return groups?.['office'] ?? groups?.['named'];
}
