import type { Orientation } from '../../library/report.ts';
import type { QuestionForm } from '../question-form.ts';

const target =
  /目标|计划|预期|打算|准备|力争|争取|定了|定的|定在|设定|拟|任务|想|将要?|会不会|(?<![主重首纲概摘])要(?!求|不|闻|素|点)/u;
const result =
  /完成|实现了|实现多少|达到|达多少|实际|实绩|了多少|了几|有多少|同比|已经|到底|新增了|收了|涨了|跌了|降了|做了|办了|引进了|回顾|过去|以来|位居|名列|头筹|居全[国省市区县]|近[几一二三四五六七八九十\d]+年/u;

/**
 * Whether a question asks for what was planned or for what came of it; undefined when it says
 * neither, or both (目标完成了吗).
 */
export function questionKind(question: string): Orientation | undefined {
  const asksTarget = target.test(question);
  const asksResult = result.test(question);
  if (asksTarget === asksResult) return undefined;
  return asksTarget ? 'target' : 'result';
}

// In this order: 有哪几个 is a list though it says 几个, 是不是 asks yes or no whatever follows.
const forms: readonly { readonly form: QuestionForm; readonly pattern: RegExp }[] = [
  {
    form: 'about_report',
    pattern:
      /(?:(?<=(?:报告|讲话|发言).*)|(?=.*(?:报告|讲话|发言)))(?:谁|哪位|哪一?[天日]|什么时候|何时|什么会|哪次会|哪个会).{0,12}(?:作|做|念|读|宣读|报告的?)(?:的|了|$)|报告(?:书|文本|的|是|由|到底|究竟|在|于|作者|报告人|作|做|主讲|日期|时间){0,4}(?:谁|哪位|哪一?[天日]|什么时候|何时|什么会|哪次会)|(?:省长|市长|区长|县长|镇长|乡长|州长|总理)(?:是谁|叫|姓)/u,
  },
  {
    form: 'list',
    pattern:
      /(?:[一二两三四五六七八九十]|\d{1,2})[个大项条张][^，。？?指]{0,12}(?:叫什么|叫啥|是(?:什么|啥|哪)(?!意思|概念))/u,
  },
  {
    form: 'definition',
    pattern: /什么意思|是指什么|指的是什么|含义|怎么理解|是什么概念|是什么[?？]?$/u,
  },
  {
    form: 'yes_no',
    pattern: /是不是|有没有|会不会|是否|能不能|了没有|(?:[吗嘛不]|没有?)\s*[?？]?$|了吧\s*[?？]?$/u,
  },
  {
    form: 'overview',
    pattern:
      /(?:怎么|如何|怎样)(?:干|做|抓|办|搞|推进|开展|落实)|有(?:什么|啥|哪些)(?:新的?|重要)?(?:政策|措施|举措|安排|打算|计划|动作|部署|好消息)|(?:做了?|干了?|安排了?|打算做|准备做)(?:什么|啥|哪些(?:事|工作)?)/u,
  },
  {
    form: 'list',
    pattern:
      /哪几|哪些|哪[一二三四五六七八九十两\d]+[个大项条]|都有啥|都是哪|列出|分别是(?:啥|什么|哪)/u,
  },
  {
    form: 'number',
    pattern:
      /多少|几(?:个|家|所|条|人|户|位|成|次|件|项|辆|万|点|亿|年|平方)|百分之几|多大|多高|多长|多快|幅度|比例|占比|几何|增速|涨幅|降幅/u,
  },
];

export function questionForm(question: string): QuestionForm {
  return forms.find(({ pattern }) => pattern.test(question))?.form ?? 'text';
}
