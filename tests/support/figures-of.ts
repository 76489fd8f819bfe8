import type { FigureRow } from '../../figures/figure-row.ts';
import { readFigures } from '../../figures/read/read-figures.ts';
import type { ReportFacts, Section } from '../../library/report.ts';
import { aDraft } from './made/a-draft.ts';

type About = Partial<ReportFacts> & Partial<Pick<Section, 'orientation' | 'headingPath'>>;

/** The figures of one section of 静海区's report that reviews 2022 and plans 2023. */
export function figuresOf(
  text: string,
  { orientation = 'result', headingPath = ['一、工作回顾'], ...facts }: About = {},
): readonly FigureRow[] {
  const draft = aDraft(text, facts);
  const sections = [{ start: 0, end: text.length, headingPath, orientation }];
  return readFigures({ ...draft, sections, id: '120118-2023' });
}

/** A row in few words: 地区生产总值 growth 4% up 左右 target 2023. */
export function inShort(row: FigureRow): string {
  const amount = row.high === undefined ? `${row.value}` : `${row.low ?? ''}~${row.high}`;
  const kind =
    row.aggregate && row.aggregate !== row.kind ? `${row.kind}/${row.aggregate}` : row.kind;
  return [
    ...(row.place === '静海区' ? [] : [row.place]),
    row.indicator,
    row.measure,
    `${amount}${row.unit}`,
    row.direction,
    row.qualifier,
    kind,
    row.period,
  ]
    .filter((words) => words !== undefined)
    .join(' ');
}

/** The figures of a section in few words each. */
export function shortFiguresOf(text: string, about: About = {}): readonly string[] {
  return figuresOf(text, about).map(inShort);
}
