import type { FigureRow } from '../../../figures/figure-row.ts';
import type { ReportSummary } from '../../../library/report.ts';
import { quoteLink } from '../../../library/versions/find-quote.ts';
import type { AnswerParts } from '../answer-parts.ts';
import type { Answer, AnswerMode, ShownFigure } from '../answer.ts';
import type { Ending } from '../composition.ts';
import { endingSentence, type EndingFacts } from './endings.ts';
import type { SentenceGate } from '../gate/sentence-gate.ts';
import { troubleInWords } from '../written/trouble-in-words.ts';

/** What is said beside the released sentences: what is missing, or why there are none. */
export function remarkOf(ending: Ending, gate: SentenceGate, facts: EndingFacts): string {
  if (ending.mode === 'model' && ending.modelTrouble) {
    return `（${troubleInWords[ending.modelTrouble]}，以上内容不完整。）`;
  }
  return ending.remark ?? (gate.isEmpty ? endingSentence[ending.status](facts) : '');
}

/** The line that stays with the text: who wrote it, and why not the model where one was asked. */
export function noticeOf({ mode, modelTrouble }: Ending, gate: SentenceGate): string {
  const stoodIn =
    modelTrouble && mode !== 'model' ? `${troubleInWords[modelTrouble]}，${insteadOf[mode]}` : '';
  return `${stoodIn}${gate.isEmpty ? noQuotation : noticesOf(gate)[mode]}${noticeOfScans(gate)}`;
}

/** A digest made for examples is not to be taken for the report. */
function noticesOf({ citations }: SentenceGate) {
  return citations.some(({ origin }) => origin?.kind === 'digest') ? noticesOfDigest : notices;
}

/** What readers have to know of words that were recognised in pictures. */
function noticeOfScans({ citations }: SentenceGate): string {
  const scans = citations.flatMap(({ scan }) => scan ?? []);
  if (scans.length === 0) return '';
  return scans.some(({ doubtful }) => doubtful.length > 0) ? noticeOfDoubts : noticeOfScan;
}

const noticeOfScan = '其中有扫描识别的文字，引用前请核对原件。';
const noticeOfDoubts = '其中有扫描识别的文字，标〔？〕的没有把握，引用前请核对原件。';

/** What an ending says of the answer. */
export function endingFields(
  { status, mode, coverage, figures, usage, modelTrouble }: Ending,
  { model, index }: Pick<AnswerParts, 'model' | 'index'>,
): EndingFields {
  return {
    status,
    mode,
    ...(coverage ? { coverage } : {}),
    ...(figures ? { figures: figures.map((figure) => linked(figure, index.reports)) } : {}),
    ...(mode === 'model' && model ? { model: model.name } : {}),
    ...(modelTrouble ? { modelTrouble } : {}),
    ...(usage ? { usage } : {}),
  };
}

function linked(figure: FigureRow, reports: readonly ReportSummary[]): ShownFigure {
  const report = reports.find(({ id }) => id === figure.reportId);
  return { ...figure, ...(report && quoteLink(report, figure.quote)) };
}

type EndingFields = Pick<
  Answer,
  'status' | 'mode' | 'coverage' | 'figures' | 'model' | 'modelTrouble' | 'usage'
>;

// An ending that cites nothing is the system's own word.
const noQuotation = '以上为系统提示，不是报告内容。';

const insteadOf = { quoted: '改为摘录原文。', computed: '改为用报告里的数据回答。' } as const;

const noticesOfDigest: Readonly<Record<AnswerMode, string>> = {
  quoted: '以上摘自示例摘编，不是报告原文，正式使用请查阅政府公布的全文。',
  computed: '以上数字取自示例摘编，或由其中的数据算出，请以政府公布的全文为准。',
  model: '以上内容由人工智能（AI）根据示例摘编生成，请以政府公布的全文为准。',
};

const notices: Readonly<Record<AnswerMode, string>> = {
  quoted: '以上为报告原文摘录，未经改写。',
  computed: '以上数字取自报告原文，或由其中的数据算出。',
  model: '以上内容由人工智能（AI）根据报告原文生成，请以引用的原文为准。',
};
