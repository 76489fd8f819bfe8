/** What a column of a spreadsheet may hold. The evidence of a question takes two of them. */
export type CsvField =
  | 'id'
  | 'question'
  | 'type'
  | 'answer'
  | 'must'
  | 'must_not'
  | 'doc'
  | 'quote'
  | 'history_question'
  | 'history_answer'
  | 'topic'
  | 'region'
  | 'year'
  | 'split'
  | 'cluster'
  | 'answerable'
  | 'author'
  | 'task';

/** How people head the column, besides its own name. Compared without white space, lower case. */
const headings: Readonly<Record<CsvField, readonly string[]>> = {
  id: ['编号', '序号', '题号'],
  question: ['问题', '题目', '提问'],
  type: ['类型', '题型', '问题类型'],
  answer: ['答案', '标准答案', '参考答案', 'ideal_answer'],
  must: ['必含', '必须包含', '得分点', 'must_have'],
  must_not: ['禁含', '不得包含', '不能出现', 'mustnot', 'forbidden'],
  doc: ['文件', '出处', '来源文件', 'file', 'source'],
  quote: ['原文', '证据', '依据原文', 'evidence'],
  history_question: ['上一问', '前问'],
  history_answer: ['上一答', '前答'],
  topic: ['主题', '领域'],
  region: ['地区', '地方'],
  year: ['年份', '年度'],
  split: ['划分', '数据集'],
  cluster: ['报告', '报告编号', 'report'],
  answerable: ['可否回答', '能否回答'],
  author: ['出题人', '出题'],
  task: ['任务'],
};

const authors: Readonly<Record<string, string>> = { 人: 'person', 程序: 'program', 模型: 'model' };

const types: Readonly<Record<string, string>> = {
  数字: 'number',
  数值: 'number',
  文本: 'text',
  列表: 'list',
  列举: 'list',
  是非: 'yes_no',
  判断: 'yes_no',
  定义: 'definition',
  名词解释: 'definition',
  比较: 'comparison',
  对比: 'comparison',
  趋势汇总: 'trend_or_aggregate',
  计算: 'trend_or_aggregate',
  追问: 'follow_up',
  无法回答: 'unanswerable',
  不可回答: 'unanswerable',
  歧义: 'ambiguous',
  不明确: 'ambiguous',
  错误前提: 'false_premise',
  哪份报告: 'which_report',
  排名: 'rank_or_aggregate',
  排名汇总: 'rank_or_aggregate',
  注入: 'injection',
  错别字: 'typo',
  英文: 'english',
};

const fieldOfHeading = new Map(
  Object.entries(headings).flatMap(([field, others]) =>
    [field, ...others].map((heading) => [heading, field as CsvField] as const),
  ),
);

/** The field a heading names; undefined for a column that is none of ours, such as remarks. */
export function fieldOf(heading: string): CsvField | undefined {
  return fieldOfHeading.get(heading.normalize('NFKC').replace(/\s+/g, '').toLowerCase());
}

/** The type in the shared format's words; what is not known stays as it was, to be refused. */
export function typeOf(cell: string): string {
  const type = cell.normalize('NFKC').trim();
  return types[type] ?? type;
}

/** The author in the shared format's words; what is not known stays as it was, to be refused. */
export function authorOf(cell: string): string {
  return authors[cell.trim()] ?? cell.trim();
}
