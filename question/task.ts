import type { Indicator } from '../language/indicators/indicators.ts';
import type { Place, PlaceLevel } from '../language/places/place.ts';
import type { Period } from '../language/years/period.ts';
import type { FigureBorder } from '../library/figures/figure-border.ts';
import type { Orientation } from '../library/report.ts';

/** What a figure is asked of: an indicator that is listed, or a thing in the question's own words. */
export type Thing =
  | {
      readonly type: 'indicator';
      readonly indicator: Indicator;
      readonly words: string;
      /** Words of the question that may narrow it: 合作示范区 of 合作示范区的固定资产投资. */
      readonly qualifier?: string;
    }
  /** Words that are on no list, without the place, the time and what asks: 直播电商基地. */
  | { readonly type: 'words'; readonly words: string };

/** How a figure is asked for: as a rate, as an amount or a count, or as both: 是多少,增长几个点. */
export type AskedMeasure = 'growth' | 'amount' | 'both';

/** One figure that a question asks for or computes with. What it does not say is absent. */
export type Operand = {
  readonly place?: Place;
  readonly thing: Thing;
  readonly measure?: AskedMeasure;
  /** The unit that it is asked in, as normalUnit gives it: 多少万辆 → 辆, 多少户 → 家; 位 for a rank. */
  readonly unit?: string;
  readonly kind?: Orientation;
  /** On what basis (口径), where the question says so: 同口径. */
  readonly basis?: string;
  readonly period?: Period;
  /** The year in which the report was given that is to tell it: 2018年的报告. */
  readonly reportYear?: number;
};

/** Places that are asked about together. */
export type Group = {
  /** As it is named to people: 东北三省, 各省, 天津市各区. */
  readonly name: string;
  /** The places it consists of, where they are named or the group is kept as data. */
  readonly members?: readonly Place[];
  /** Else all places of these levels … */
  readonly levels?: readonly PlaceLevel[];
  /** … that lie within this one. */
  readonly within?: Place;
  /** They are no places of their own, but parts that the report of that one tells: 各园区. */
  readonly areParts?: true;
};

/** What is to be done with two or more figures. */
export type ComparisonGoal =
  /** 哪个更高, 加快还是放缓 */
  | 'which'
  /** 差多少 */
  | 'difference'
  /** 是…的几倍, 相当于…的百分之几 */
  | 'ratio'
  /** 一样吗 */
  | 'same'
  /** 分别是多少 */
  | 'side_by_side'
  /** A target and what came of it: 完成了吗, 完成率. */
  | 'completion'
  /** How far it still is from what there is to a target: 还要增加多少家. */
  | 'rest'
  /** How much the later is above the earlier in per cent: 增长了百分之几, of two levels. */
  | 'growth';

/** What a question claims or takes for granted of a figure. */
export type AskedClaim = {
  readonly of: Operand;
  /** The amount that it names; absent where it only says a direction (是不是下降了). */
  readonly value?: { readonly amount: number; readonly unit: string; readonly words: string };
  readonly border?: FigureBorder;
  readonly direction?: 'up' | 'down';
};

/** The years in which reports were given, from the first to the last; either may be open. */
export type YearsGiven = { readonly first?: number; readonly last?: number };

/** What figures that are ranked make, all of them or those that are asked for: 前三名加起来多少. */
export type MadeOfRanked = {
  readonly by: 'sum' | 'mean' | 'difference';
  readonly of: 'all' | 'asked';
};

/** What is to be done to answer a question. */
export type Task =
  /** Where it names no time, that of every year, unless the newest is asked for: 现在是多少. */
  | { readonly do: 'value'; readonly of: Operand; readonly newest?: true }
  | {
      readonly do: 'compare';
      readonly operands: readonly Operand[];
      readonly want: ComparisonGoal;
      /** Which of them is asked for: 哪个更低 → lowest; absent where it does not say. */
      readonly order?: 'highest' | 'lowest';
      /** 是否高于: whether the first is more, or less, than the second is to be said first. */
      readonly claims?: 'more' | 'less';
    }
  | {
      readonly do: 'rank';
      readonly over: Group;
      readonly of: Operand;
      readonly order: 'highest' | 'lowest';
      /** How many of them are asked for: 最高的是谁 → 1, 前三名 → 3; all where absent. */
      readonly take?: number;
      /** Only those beyond it: 5%以上的有哪些. */
      readonly border?: FigureBorder;
      /** They are ranked by how much the figure changed since then: 2023年到2026年下调最多的. */
      readonly since?: Period;
      /** The other end is asked for as well: 最高和最低分别是谁. */
      readonly bothEnds?: true;
      /** Those that stand so far down the order: 居第二和第三的是谁 → 2, 3. */
      readonly ranks?: readonly number[];
      /** What figures of the order make together is asked for as well: 合计多少,哪个最大. */
      readonly makes?: MadeOfRanked;
      /**
       * Ranked are these years of the one place, not places: 从2014到2025哪一年最少; all that are told
       * where it is empty.
       */
      readonly periods?: readonly Period[];
    }
  | {
      readonly do: 'aggregate';
      /** Each named, or one figure of every place of a group. */
      readonly over:
        { readonly operands: readonly Operand[] } | { readonly group: Group; readonly of: Operand };
      readonly by: 'sum' | 'mean' | 'count' | 'share';
      readonly border?: FigureBorder;
      /** Where it is asked of each of several times: 2025年和2026年平均各是多少. */
      readonly periods?: readonly Period[];
    }
  | {
      readonly do: 'trend';
      readonly of: Operand;
      readonly periods: readonly Period[];
      /** Between which of them it rose most, or least: 哪三年之间长得最多. */
      readonly steps?: 'highest' | 'lowest';
    }
  | { readonly do: 'verify'; readonly claim: AskedClaim }
  /** 列出全部目标, 有哪些量化指标: all figures of the reports in scope. */
  | {
      readonly do: 'inventory';
      readonly kind?: Orientation;
      readonly about?: string;
      /** Only the one that is furthest up or down: 几项增长目标里最高的是哪一项. */
      readonly order?: 'highest' | 'lowest';
      readonly measure?: AskedMeasure;
    }
  | { readonly do: 'define'; readonly term: string }
  | { readonly do: 'list'; readonly what: string }
  | {
      readonly do: 'which_reports';
      /** Each thing that they are to say; two names of one thing with a / between them. */
      readonly words: string;
      readonly over?: Group;
      /** 有多少份: their number is asked for. */
      readonly counted: boolean;
      /** 哪些报告没有提到: those that do not say it. */
      readonly negated?: true;
      /** What they are told apart by: 哪一年的报告, 哪几份报告; absent where places are asked for. */
      readonly asks?: 'years' | 'documents';
      /** Only those given in these years: 2010年以后, 上世纪九十年代. */
      readonly given?: YearsGiven;
      /** It asks for one report alone: 是哪个县哪年的报告. */
      readonly one?: true;
      /** 最早是哪一年: the first of them alone, or the last. */
      readonly pick?: 'first' | 'last';
    }
  | {
      readonly do: 'summarise';
      readonly about?: string;
      /** Subjects of topics.tsv that people ask after in words of their own: 吃水、走道 → 饮水, 交通. */
      readonly topics?: readonly string[];
    }
  /** How the words of two reports differ: 表述有什么变化, 有哪些新提法. */
  | { readonly do: 'compare_words'; readonly about?: string }
  | { readonly do: 'find'; readonly words: string }
  /** Two questions in one. */
  | { readonly do: 'several'; readonly questions: readonly string[] }
  | { readonly do: 'outside' | 'unclear' | 'about_us' };

export type TaskName = Task['do'];

/** Something that a question has from the turns before it. */
export type Carried = {
  readonly what: 'place' | 'period' | 'thing' | 'kind' | 'task';
  readonly words: string;
};

/** A typing error that was mended: 静海曲 → 静海区. */
export type Mended = { readonly from: string; readonly to: string };
