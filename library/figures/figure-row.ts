/**
 * What a figure measures. `level` is an amount that stands, `change` a difference in it; `other` is
 * none of an indicator's own: how far it is from another's, how much of a task is done, how many
 * times something else it is.
 */
export type Measure = 'level' | 'growth' | 'change' | 'share' | 'count' | 'rank' | 'other';

/** How a figure is meant. A target and a result are never compared unless a question asks it. */
export type FigureKind = 'target' | 'result' | 'estimate' | 'cumulative' | 'average';

/**
 * One indicator figure read from the prose of a report, with the words it came from.
 * `value` is as printed, in `unit`; a fall is `direction: 'down'`, never a minus sign.
 */
export type FigureRow = {
  readonly reportId: string;
  readonly place: string;
  /** Canonical name, such as 地区生产总值. */
  readonly indicator: string;
  readonly measure: Measure;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly direction?: 'up' | 'down';
  /** 左右, 以上, 约 … */
  readonly qualifier?: string;
  /**
   * On what basis (口径) it is told, where its words say so: 自然口径, 同口径 (可比), 不变价 (可比价),
   * 现价, or what is taken out: 扣除留抵退税因素. Absent where it is told as it stands.
   */
  readonly basis?: string;
  readonly kind: FigureKind;
  /** What `kind` hides: a target may be a yearly average, an estimate a sum over years. */
  readonly aggregate?: 'average' | 'cumulative';
  /** A year, a span of years or a part of a year: 2023, 2016-2020, 2023年上半年, 2023年1-10月. */
  readonly period: string;
  /** The headers that govern it, from the outermost, where it stands in a cell of a table. */
  readonly heads?: readonly string[];
  /** Whether its words were recognised in a picture. */
  readonly scanned?: true;
  readonly quote: string;
  /** Offsets of `quote` in the report's text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
};
