import { describeFault } from './describe-fault.ts';
import { isFoundWithin } from '../score/evidence-recall.ts';
import type { QuestionResult, RetrievalResult } from '../run-questions.ts';
import { shownOf } from '../gold-files/held-out.ts';
import { wrapText } from './wrap-text.ts';

/** Columns of the page, and of the labels at the left of an item. */
const PAGE = 100;
const LABEL = 10;

type Line = { readonly label: string; readonly text: string };

/** Each wrong answer with what was asked, what came back and why it is wrong. */
export function printWrong(results: readonly QuestionResult[]): string {
  const wrong = shownOf(results).filter(({ faults }) => faults.length > 0);
  return printItems(`${wrong.length} wrong`, wrong.map(wrongItem));
}

/** Each question whose evidence does not all lie in the first ten hits, with what was missed. */
export function printMissed(results: readonly RetrievalResult[]): string {
  const missed = shownOf(results).filter(
    ({ evidenceRanks }) => isFoundWithin(10, evidenceRanks) === false,
  );
  return printItems(`${missed.length} not found within 10 hits`, missed.map(missedItem));
}

function wrongItem({ question, answer, faults }: QuestionResult): readonly Line[] {
  return [
    { label: question.id, text: `${question.type} · ${question.question}` },
    { label: 'status', text: answer.status },
    { label: 'text', text: answer.text },
    ...faults.map((fault) => ({ label: 'fault', text: describeFault(fault) })),
  ];
}

function missedItem({ question, evidenceRanks }: RetrievalResult): readonly Line[] {
  const missed = question.evidence.filter((_, at) => evidenceRanks[at] === undefined);
  return [
    { label: question.id, text: `${question.type} · ${question.question}` },
    ...missed.map(({ doc, quote }) => ({ label: 'missed', text: `${quote} (${doc})` })),
  ];
}

function printItems(title: string, items: readonly (readonly Line[])[]): string {
  return [title, ...items.map((lines) => lines.map(printLine).join('\n'))].join('\n\n');
}

function printLine({ label, text }: Line): string {
  const [first = '', ...rest] = wrapText(text, PAGE - LABEL);
  return [`${label} `.padEnd(LABEL) + first, ...rest.map((line) => ' '.repeat(LABEL) + line)].join(
    '\n',
  );
}
