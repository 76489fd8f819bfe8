/** The widget's own words. Everything else a reader sees comes from the server. */
export const words = {
  heading: '问政府工作报告',
  intro: '用平常的话提问，回答的每句话都附报告原文。',
  questionLabel: '您的问题',
  placeholder: '例如：静海区2023年的主要目标是什么？',
  keys: 'Enter 发送，Shift+Enter 换行，Esc 停止',
  send: '发送',
  stop: '停止',
  retry: '重试',
  conversation: '对话',
  newConversation: '新对话',
  readingAids: '字号和对比度',
  letterSizes: { usual: '标准字号', large: '大字号', largest: '特大字号' },
  strong: '高对比度',
  begun: '已开始新对话。',
  examplesTitle: '可以这样问',
  asked: '问',
  understood: '已理解为：',
  searching: '正在查找…',
  answering: '正在回答…',
  preview: '以下是报告原文，AI 正在整理…',
  stopped: '已停止。',
  sourcesTitle: '原文依据',
  origins: {
    official: '官网原文',
    reprint: '转载',
    unknown: '来源不明',
    digest: '示例摘编',
  },
  scanned: '扫描识别',
  doubtful: '（识别没有把握，请核对原件）',
  fileDigest: '文件 SHA-256',
  openReport: '查看原文',
  newTab: '（在新窗口打开）',
  copyReference: '复制引文',
  copyAnswer: '复制回答',
  copied: '已复制',
  copyFailed: '未能复制，请选中文字后手动复制。',
  feedbackTitle: '这个回答有用吗',
  useful: '有用',
  useless: '没用',
  thanks: '谢谢您的反馈。',
  feedbackFailed: '反馈没有送到，请稍后再试。',
  figuresTitle: '所用数据',
  figureColumns: ['地区', '时期', '指标', '类别', '数值'],
  /** Stays at the foot whatever happens above it, so that no generated word is ever unlabelled. */
  notice: '回答由系统摘录报告原文或由人工智能生成，仅供参考，请以原文为准。',
} as const;

/** What went wrong on the way, when the server could not say it itself. */
export const failures = {
  no_connection: '暂时连不上服务，请检查网络后重试。',
  broken_stream: '连接中断，回答没有传完。请重试。',
  bad_reply: '服务暂时没有正常答复，请稍后重试。',
} as const;

/** `已找到 5 处相关段落，正在核对…` */
export function foundSources(count: number): string {
  return count > 0 ? `已找到 ${count} 处相关段落，正在核对…` : words.answering;
}

/** `现在提问的人较多，5 秒后自动再问…` */
export function waitingForPlace(seconds: number): string {
  return `现在提问的人较多，${seconds} 秒后自动再问…`;
}

/** Said to a screen reader once the answer is whole. */
export function answerFinished(sources: number): string {
  return sources > 0 ? `回答完毕，附 ${sources} 处原文依据。` : '回答完毕。';
}

/** `查阅 31 份报告：28 份提到，3 份未提到。` */
export function coverageLine(searched: number, mentioning: number, silent: number): string {
  return `查阅 ${searched} 份报告：${mentioning} 份提到，${silent} 份未提到。`;
}

/** What a reader can quote to whoever runs the service. */
export function requestNumber(requestId: string): string {
  return `（编号：${requestId}）`;
}

/** The name of a mark's button, for those who do not see the list below it. */
export function markLabel(mark: number, source: string): string {
  return source ? `依据 ${mark}：${source}` : `依据 ${mark}`;
}

/** The name of the button that leads from a quotation back to the answer. */
export function backToMark(mark: number): string {
  return `依据 ${mark}：回到回答`;
}
