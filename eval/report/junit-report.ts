import { describeFault } from '../print/describe-fault.ts';
import type { GoldQuestion } from '../gold-files/gold-question.ts';
import { shownOf } from '../gold-files/held-out.ts';
import type { ScoredItem } from '../score/scored-item.ts';
import { type Html, html } from './html.ts';
import type { ReportData } from './report-data.ts';

/**
 * JUnit XML for CI: a test suite for each type, a test case for each question. A wrong answer is a
 * failure; a question that was not answered is an error.
 */
export function junitReport(data: ReportData): string {
  const { unanswered } = data.run;
  const items = shownOf(data.run.items);
  const types = [
    ...new Set([...items.map((item) => item.question.type), ...unanswered.map(({ type }) => type)]),
  ];
  const failures = items.filter(isWrong).length;
  const suites = html`<testsuites
    name="wenbao-eval"
    tests="${items.length + unanswered.length}"
    failures="${failures}"
    errors="${unanswered.length}"
    time="${seconds(items)}"
  >
    ${types.map((type) => suite(type, data))}
  </testsuites>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${suites.markup}\n`;
}

function suite(type: GoldQuestion['type'], { run }: ReportData): Html {
  const items = shownOf(run.items).filter((item) => item.question.type === type);
  const lost = run.unanswered.filter((question) => question.type === type);
  return html`<testsuite
    name="${type}"
    tests="${items.length + lost.length}"
    failures="${items.filter(isWrong).length}"
    errors="${lost.length}"
    time="${seconds(items)}"
  >
    ${items.map(testCase)} ${lost.map(errorCase)}
  </testsuite> `;
}

function testCase(item: ScoredItem): Html {
  const { question, answer, faults, parts } = item;
  const properties = Object.entries(parts).map(
    ([id, { sum, weight }]) => html`<property name="${id}" value="${sum / weight}" />`,
  );
  const failure = isWrong(item)
    ? html`<failure message="${messagesOf(item).join('; ')}"
        >${answer.status}: ${answer.text}</failure
      >`
    : undefined;
  return html`<testcase
    classname="${question.type}"
    name="${nameOf(question)}"
    time="${seconds([item])}"
    ><properties>${properties}</properties>${failure}</testcase
  > `;

  function messagesOf({ exactNumbers }: ScoredItem): readonly string[] {
    return [
      ...faults.map(describeFault),
      ...(exactNumbers.isWrong ? ['a number contradicts the gold'] : []),
    ];
  }
}

function errorCase(question: GoldQuestion): Html {
  return html`<testcase classname="${question.type}" name="${nameOf(question)}"
    ><error message="not answered"
  /></testcase> `;
}

function nameOf({ id, question }: GoldQuestion): string {
  return `${id} ${question}`;
}

function isWrong({ faults, exactNumbers }: ScoredItem): boolean {
  return faults.length > 0 || exactNumbers.isWrong === true;
}

function seconds(items: readonly ScoredItem[]): string {
  return (items.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000).toFixed(3);
}
