import type { ReportSummary } from '../../../library/report.ts';
import { factsOfJinghai } from './facts-of-jinghai.ts';

/** What the library lists of 静海区's report that plans 2023; each fact can be given. */
export function aReport(facts: Partial<ReportSummary> = {}): ReportSummary {
  return {
    id: '120118-2023',
    ...factsOfJinghai,
    sourceFile: 'jinghai-2023.md',
    sha256: 'a'.repeat(64),
    version: 1,
    characters: 6000,
    ...facts,
  };
}

/** Six reports as the bundled ones are: 天津 2023, 河西 2023, 辛庄 2023, 静海 2021 and 2023, 肇庆 2022. */
export const sixReports: readonly ReportSummary[] = [
  aReport({
    ...{ id: '12-2023', title: '天津市政府工作报告（2023年）', level: 'province' },
    ...{ region: '天津市', regionPath: ['天津市'], regionCode: '12' },
  }),
  aReport({
    ...{ id: '120103-2023', title: '天津市河西区2023年政府工作报告' },
    ...{ region: '河西区', regionPath: ['天津市', '河西区'], regionCode: '120103' },
  }),
  aReport({
    ...{ id: '120112104-2023', title: '政府工作报告', level: 'township' },
    ...{ region: '辛庄镇', regionPath: ['天津市', '津南区', '辛庄镇'], regionCode: '120112104' },
  }),
  aReport({ id: '120118-2021', title: '政府工作报告', reviewYear: 2020, planYear: 2021 }),
  aReport(),
  aReport({
    ...{ id: '4412-2022', title: '肇庆市政府工作报告', level: 'prefecture' },
    ...{ region: '肇庆市', regionPath: ['广东省', '肇庆市'], regionCode: '4412' },
    ...{ reviewYear: 2021, planYear: 2022 },
  }),
];
