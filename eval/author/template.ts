import { typeLabels } from '../report/labels.ts';
import type { Suggestion } from './suggest.ts';
import { writeWorkbook } from './write-workbook.ts';

const headings = [
  '编号',
  '问题',
  '类型',
  '答案',
  '必含',
  '禁含',
  '文件',
  '原文',
  '地区',
  '年份',
  '划分',
  '出题人',
];
const widths = [10, 44, 12, 40, 22, 16, 24, 60, 12, 8, 10, 10];
/** As the reader of tables knows them. */
const typeWords = [
  '数字',
  '文本',
  '列举',
  '是非',
  '名词解释',
  '比较',
  '趋势汇总',
  '追问',
  '无法回答',
  '歧义',
  '错误前提',
  '哪份报告',
  '排名汇总',
];

const guide = [
  ['怎么填'],
  ['一行一题。带“原文”而没有“问题”的行是建议：照原文想一个人会问的问题，不用的整行删掉。'],
  ['不要照着系统能答的问法出题；照你所在单位的人平时怎么问来写。'],
  ['答案：给人看的完整短句。'],
  ['必含：判分用。几项都要有时用“；”隔开，一项有几种写法时用“|”隔开，如 4%|百分之四；增长|提高。'],
  ['禁含：最容易答错的说法，出现即算错。'],
  ['原文：报告里能证明答案的原话，一字不差；几处各占一行，文件名也各占一行或只写一个。'],
  ['划分：dev 可以看着改；val 用来挑选；held_out 只计总分，谁也不看。'],
  ['出题人：人、程序、模型。程序出的题，人改过就写“人”。'],
  ['填好后：npm run eval -- author 这个文件.xlsx --out 题目.jsonl'],
] as const;

/** A workbook that people who write no JSON fill in: suggestions to begin with, and how to go on. */
export function authorTemplate(suggestions: readonly Suggestion[]): Uint8Array {
  const rows = suggestions.map((one, at) => rowOf(one, `q${String(at + 1).padStart(3, '0')}`));
  return writeWorkbook([
    {
      name: '题目',
      rows: [headings, ...rows],
      widths,
      choices: { 2: typeWords, 10: ['dev', 'val', 'held_out'], 11: ['人', '程序', '模型'] },
    },
    { name: '说明', rows: guide, widths: [110] },
  ]);
}

function rowOf(suggestion: Suggestion, id: string): readonly string[] {
  const { question, type, answer, must, evidence, region = '', year } = suggestion;
  const word = type === 'text' ? '文本' : typeLabels[type];
  const groups = must.map((alternatives) => alternatives.join('|')).join('；');
  const docs = [...new Set(evidence.map(({ doc }) => doc))].join('\n');
  const quotes = evidence.map(({ quote }) => quote.replace(/\s*\n\s*/gu, '')).join('\n');
  const author = question === '' ? '' : '程序';
  return [
    id,
    question,
    word,
    answer,
    groups,
    '',
    docs,
    quotes,
    region,
    year === undefined ? '' : String(year),
    '',
    author,
  ];
}
