import { z } from 'zod';
import type { FigureKind, Measure } from '../../figures/figure-row.ts';
import { HttpError } from './http-error.ts';

const kinds = ['target', 'result', 'estimate', 'cumulative', 'average'] as const;
const measures = ['level', 'growth', 'change', 'share', 'count', 'rank', 'other'] as const;

// ?year=2022&year=2023 comes as a list; the first counts. An empty field asks for nothing.
const one = (value: unknown): unknown => {
  const first: unknown = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
  return first === '' ? undefined : first;
};

const name = z.string().min(1).max(100).optional();
const mostRows = 200;

/** What `GET /api/figures` takes. */
export const figuresQuery = z.object({
  region: z.preprocess(one, name),
  indicator: z.preprocess(one, name),
  year: z.preprocess(one, z.coerce.number().int().min(1900).max(2100).optional()),
  kind: z.preprocess(one, z.enum(kinds).optional()),
  measure: z.preprocess(one, z.enum(measures).optional()),
  sort: z.preprocess(one, z.enum(['report', 'value']).default('report')),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1_000_000).default(1)),
  pageSize: z.preprocess(one, z.coerce.number().int().min(1).max(mostRows).default(50)),
  format: z.preprocess(one, z.enum(['json', 'csv']).optional()),
});

export type FiguresRequest = {
  readonly region: string | undefined;
  readonly indicator: string | undefined;
  readonly year: number | undefined;
  readonly kind: FigureKind | undefined;
  readonly measure: Measure | undefined;
  readonly sort: 'report' | 'value';
  readonly page: number;
  readonly pageSize: number;
  /** Undefined where the address does not say; the Accept header may. */
  readonly format: 'json' | 'csv' | undefined;
};

const wanted: Readonly<Record<string, string>> = {
  region: '地区名称，如 静海区',
  indicator: '指标名称，如 地区生产总值',
  year: '四位年份，如 2023',
  kind: `${kinds.join('、')} 之一`,
  measure: `${measures.join('、')} 之一`,
  sort: 'report 或 value',
  page: '从 1 开始的页码',
  pageSize: `1 到 ${mostRows} 的整数`,
  format: 'json 或 csv',
};

/** @throws HttpError that names the parameter, what came, and what is wanted. */
export function readFiguresRequest(query: unknown): FiguresRequest {
  const read = figuresQuery.safeParse(query);
  if (!read.success) throw badParameter(query, read.error);
  const { region, indicator, year, kind, measure, sort, page, pageSize, format } = read.data;
  if (sort === 'value' && indicator === undefined) {
    throw new HttpError(
      400,
      'bad_request',
      '按数值排序（sort=value）时请同时指定指标，如 indicator=地区生产总值。',
    );
  }
  return { region, indicator, year, kind, measure, sort, page, pageSize, format };
}

function badParameter(query: unknown, error: z.ZodError): HttpError {
  const field = String(error.issues[0]?.path[0] ?? '');
  const value = one((query as Readonly<Record<string, unknown>>)[field]);
  const came = typeof value === 'string' ? value.slice(0, 50) : '';
  const message = `参数 ${field} 不能是“${came}”，应为${wanted[field] ?? '别的值'}。`;
  return new HttpError(400, 'bad_request', message, { cause: error });
}
