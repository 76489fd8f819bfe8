import type { Answer, AnswerMode, AnswerStatus } from './answer/answer.ts';
import { quoteAddress } from './quote-address.ts';
import type { AnswerRecord, RecordedSource } from './answer/record/answer-record.ts';

const mostListed = 10;

const statusNames: Readonly<Record<AnswerStatus, string>> = {
  answered: '已回答',
  partial: '答了一部分',
  clarify: '请提问的人说明或接着问',
  no_report: '没有这份报告',
  not_mentioned: '报告没有提到',
  out_of_scope: '不是报告里的事',
  blocked: '不能回答',
  unavailable: '暂时不能回答',
};

const modeNames: Readonly<Record<AnswerMode, string>> = {
  quoted: '摘录原文',
  computed: '由数据计算',
  model: '模型撰写',
};

const stepNames: Readonly<Record<string, string>> = {
  understand: '理解',
  find: '查找',
  compose: '成文',
  cached: '取出已有回答',
  total: '一共',
};

/** What explains an answer, for a terminal: understood, found and by what, checked, timed. */
export function printRecord(record: AnswerRecord): string {
  const { answer, sources, generation } = record;
  const lines = [
    `回答编号：${answer.id}`,
    `理解为：${understoodLine(answer)}`,
    `结果：${statusNames[answer.status]}，${writtenBy(record)}`,
    `索引：${generation === '' ? '由资料库现读' : generation}`,
    `核对：${checksLine(answer)}`,
    ...(answer.usage ? [`用量：${usageLine(answer.usage)}`] : []),
    `用时：${timingsLine(answer)}`,
    `找到 ${sources.length} 段，${sources.length > mostListed ? `前 ${mostListed} 段` : '依次'}为（✓ 表示被引用）：`,
    ...sources.slice(0, mostListed).map((source, index) => sourceLine(source, index + 1, answer)),
  ];
  return `${lines.join('\n')}\n`;
}

function understoodLine({ question }: Answer): string {
  const { understood, regions, years, kind } = question;
  const kindName = kind === undefined ? '' : { target: '目标', result: '完成情况' }[kind];
  const facts = [regions.join('、'), years.map((year) => `${year}年`).join('、'), kindName];
  const read = facts.filter((fact) => fact !== '').join('，');
  return `“${understood}”${read === '' ? '' : `（${read}）`}`;
}

function writtenBy({ answer, promptVersion }: AnswerRecord): string {
  const model = answer.model === undefined ? '' : `，模型 ${answer.model}`;
  const prompt = promptVersion === undefined ? '' : `，提示词 ${promptVersion}`;
  const again = answer.cached ? '，此前已答过' : '';
  return `${modeNames[answer.mode]}${model}${prompt}${again}`;
}

function checksLine({ checks }: Answer): string {
  const { sentences, withheld, unknownMarks, numbers, unsupportedNumbers } = checks;
  return (
    `${sentences} 句，扣下 ${withheld} 句，指向不明的标注 ${unknownMarks} 个，` +
    `数字 ${numbers} 个，其中没有依据 ${unsupportedNumbers} 个`
  );
}

function usageLine({ promptTokens, completionTokens }: NonNullable<Answer['usage']>): string {
  return `读入 ${promptTokens} 词元，写出 ${completionTokens} 词元`;
}

function timingsLine({ timings }: Answer): string {
  return Object.entries(timings)
    .map(([step, milliseconds]) => `${stepNames[step] ?? step} ${milliseconds} 毫秒`)
    .join('，');
}

function sourceLine(source: RecordedSource, place: number, { citations }: Answer): string {
  const { region, planYear, title, headingPath, found } = source;
  const cited = citations.some(({ passageId }) => passageId === source.passageId) ? '✓' : ' ';
  const year = planYear === null ? '' : `${planYear}年`;
  const where = [`${region}${year}《${title}》`, ...headingPath].join(' › ');
  const by = found ? `\n       得分 ${found.score.toFixed(3)}：${found.why}` : '';
  return `${cited} ${String(place).padStart(2)}. ${where}（${quoteAddress(source)}）${by}`;
}
