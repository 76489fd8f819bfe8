import type { z } from 'zod';
import { askBody, examplesQuery, feedbackBody, searchQuery } from '../read-request.ts';
import { figuresQuery } from '../read-figures-request.ts';
import { quoteQuery } from '../read-quote-request.ts';
import { answerSchema, examplesSchema, recordSchema, searchSchema } from './answer-schema.ts';
import { figuresPageSchema, indicatorsSchema } from './figures-schema.ts';
import { quoteSchema, reportListSchema, reportSchema } from './report-schema.ts';
import { liveSchema, readySchema, statusSchema } from './status-schema.ts';

/** One thing that a client may ask of the server. */
export type DescribedRoute = {
  readonly method: 'get' | 'post' | 'delete';
  /** With `{id}` where an id stands. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What it gives; absent: nothing, with status 204. */
  readonly gives?: z.ZodType;
  /** Other types than JSON that it gives to who asks for them. */
  readonly otherTypes?: readonly string[];
};

/** Every route for programs, but for those behind a token. */
export const describedRoutes: readonly DescribedRoute[] = [
  {
    ...{ method: 'post', path: '/api/ask', body: askBody, gives: answerSchema },
    summary: '提问；Accept: text/event-stream 时逐句返回',
    otherTypes: ['text/event-stream'],
  },
  {
    ...{ method: 'get', path: '/api/search', query: searchQuery, gives: searchSchema },
    summary: '找到的段落，最相关的在前',
  },
  {
    ...{ method: 'get', path: '/api/examples', query: examplesQuery, gives: examplesSchema },
    summary: '可以这样问：这里的报告答得上来的问题',
  },
  { method: 'get', path: '/api/reports', gives: reportListSchema, summary: '报告列表' },
  { method: 'get', path: '/api/reports/{id}', gives: reportSchema, summary: '一份报告的全文' },
  {
    ...{ method: 'get', path: '/api/reports/{id}/quote', query: quoteQuery, gives: quoteSchema },
    summary: '引文现在的位置',
  },
  {
    ...{ method: 'get', path: '/api/figures', query: figuresQuery, gives: figuresPageSchema },
    summary: '指标数据，可导出 CSV',
    otherTypes: ['text/csv'],
  },
  {
    ...{ method: 'get', path: '/api/figures/indicators', gives: indicatorsSchema },
    summary: '有哪些指标',
  },
  { method: 'get', path: '/api/answers/{id}', gives: recordSchema, summary: '回答怎么来的' },
  { method: 'post', path: '/api/feedback', body: feedbackBody, summary: '对回答的评价' },
  { method: 'delete', path: '/api/conversations/{id}', summary: '删除一段对话' },
  { method: 'get', path: '/api/status', gives: statusSchema, summary: '是否暂停、有什么公告' },
  { method: 'get', path: '/health/live', gives: liveSchema, summary: '是否在运行' },
  { method: 'get', path: '/health/ready', gives: readySchema, summary: '能否回答' },
];
