import type { Question } from '../../../question/question.ts';
import type { Task } from '../../../question/task.ts';

/** The task of a question that was read for its form alone. */
export function taskByForm({ task, form, understood }: Question): Task {
  if (task.do !== 'find') return task;
  switch (form) {
    case 'which_report':
      return { do: 'which_reports', words: understood, counted: false };
    case 'definition':
      return { do: 'define', term: understood };
    case 'list':
      return { do: 'list', what: understood };
    case 'overview':
      return { do: 'summarise', about: understood };
    default:
      return task;
  }
}
