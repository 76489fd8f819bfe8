/**
 * What kind of answer a question waits for. `about_report` asks who gave a report, when, where;
 * `overview` asks what is done or planned on a subject.
 */
export type QuestionForm =
  'number' | 'list' | 'overview' | 'yes_no' | 'definition' | 'about_report' | 'text';
