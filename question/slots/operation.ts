/** What has to be done with figures before they answer; none for a question that asks for one. */
export type QuestionOperation =
  'count_reports' | 'rank' | 'extreme' | 'trend' | 'ratio' | 'sum' | 'difference' | 'compare';

type Rule = { readonly operation: QuestionOperation; readonly pattern: RegExp };

// In this order: 哪个区最高 compares too, but asks for one; 比去年高多少 asks how much, not which.
const rules: readonly Rule[] = [
  {
    operation: 'count_reports',
    pattern: /(?:有多少|有几|多少|几)[个份](?:地区|地方|报告|区县|省份|区|市|县|省|镇)/u,
  },
  {
    operation: 'rank',
    pattern:
      /排名|排序|排个?队|怎么排|排一排|(?:从|由)[高低多少大小快慢](?:到|至)[高低多少大小快慢]|前[三五十\d]+[名个位]?(?:是|有|的[区市县省])|名次/u,
  },
  {
    operation: 'extreme',
    pattern: /(?:哪|谁).{0,12}最[高低多少大小快慢]|最[高低多少大小快慢]的.{0,8}(?:哪|谁)/u,
  },
  { operation: 'trend', pattern: /变化|趋势|走势|逐年|历年|一年比一年|怎么变/u },
  {
    operation: 'ratio',
    pattern:
      /占.{1,12}的(?:百分之[几多]|比例|比重|几成)|相当于.{0,16}(?:百分之[几多]|几倍|多少|几成)|(?:几|多少)倍|完成率|完成(?:了)?(?:目标|任务)的(?:百分之|多少|几)/u,
  },
  { operation: 'compare', pattern: /(?:哪|谁).{0,6}[高低多少大小快慢](?:[?？呢]|$)/u },
  {
    operation: 'sum',
    pattern:
      /加起来|加一?块|加在一起|加一起|之和|总和|相加|加上|[和与加跟及].{1,16}(?:一共|总共|合计)/u,
  },
  {
    operation: 'difference',
    pattern:
      /(?<![占同环])比.{1,30}[高低多少大小快慢](?:出|了)?(?:来)?(?:多少|几|百分之)|相差|差(?:多少|几|距|得多|别)/u,
  },
  {
    operation: 'compare',
    pattern:
      /(?:哪|谁).{0,12}(?:更|[高低多少大小快慢狠](?:一?[点些])?(?:[?？呢]|$))|(?<![占同环])比.{1,20}[高低多少快慢大小]|相比|对比|比一?比|还是.{0,8}(?:高|低|多|少|快|慢)|加快还是|放缓|[高低多少]了?还是/u,
  },
];

/**
 * `questionOperation('静海和河西谁的目标高？') // => 'compare'`; undefined where a single figure or
 * none is asked for.
 */
export function questionOperation(question: string): QuestionOperation | undefined {
  return rules.find(({ pattern }) => pattern.test(question))?.operation;
}
