import type { Measure } from './figures-wire.ts';

/** The words of the page of figures. */
export const figuresWords = {
  title: '指标数据',
  siteName: '问报',
  indicator: '指标',
  indicatorHint: '输入或选择，如 地区生产总值',
  common: '常用指标',
  narrow: '筛选',
  measure: '度量',
  kinds: '类别',
  years: '年份',
  from: '从',
  to: '到',
  places: '地区',
  allPlaces: '全选',
  noPlaces: '清空',
  view: '图形',
  byPlace: '按地区比较',
  byYear: '按年份变化',
  tableTitle: '数据与原文',
  columns: ['地区', '时期', '类别', '数值与原文'],
  showMore: '再显示一些',
  csv: '下载该指标数据（CSV）',
  newTab: '（在新标签页打开原文）',
  noFigures: '还没有可用的指标数据。收录政府工作报告后，指标会自动从原文中读出。',
  unknownIndicator: '没有这个指标的数据。请从列表中选择，或换一个说法。',
  nothingFits: '没有符合条件的数据。可以放宽年份、类别或地区。',
  nothingToDraw: '这些数据没有可画的图，请看下面的表。',
  failed: '暂时读不到指标数据，请稍后刷新页面。',
  loading: '正在载入…',
  untitled: '（无标题）',
} as const;

export const measureWords: Readonly<Record<Measure, string>> = {
  growth: '增速',
  level: '总量',
  count: '数量',
  share: '占比',
  change: '增减',
  rank: '位次',
  other: '其他',
};

/** `共12条，已显示5条` where something is held back; otherwise only how many there are. */
export function countLine(shown: number, total: number): string {
  return shown < total ? `共${total}条，已显示${shown}条。` : `共${total}条。`;
}

/** Says that the page holds only a part of what the server has. */
export function cutLine(loaded: number, total: number): string {
  return `这个指标共有${total}条数据，这里载入了${loaded}条。缩小年份范围可以看到其余数据，也可以下载CSV。`;
}

/** Says what the chart leaves out and the table keeps. */
export function leftOutLine(places: number, figures: number): string {
  const parts = [
    places > 0 ? `另有${places}个地区未画出` : '',
    figures > 0 ? `另有${figures}条跨年、单位不同或重复的数据未画出` : '',
  ].filter(Boolean);
  return parts.length === 0 ? '' : `${parts.join('，')}，见下表。`;
}
