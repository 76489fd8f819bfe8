import { html, type TemplateResult } from 'lit';
import { goldLine } from './gold-line.ts';
import { saveFile } from './save-file.ts';
import { goldWords as words, questionTypeNames, type QuestionTypeName } from './review-words.ts';
import type { RatedCitation, ReviewScreen } from './review-wire.ts';

/** Makes a gold question of what is on the screen, to be kept as a line of the shared format. */
export function renderGoldForm(screen: ReviewScreen): TemplateResult {
  const citations = citationsWithFile(screen);
  const answer = screen.complaint?.correction || screen.gold?.answer || '';
  const save = (event: Event) => {
    event.preventDefault();
    download(event.currentTarget as HTMLFormElement, screen, citations);
  };
  return html`<details class="card" id="gold-form">
    <summary><kbd>g</kbd> ${words.title}</summary>
    <form class="fields" @submit=${save}>
      <label
        >${words.question}<textarea name="question" rows="2" .value=${screen.question}></textarea>
      </label>
      <label>${words.answer}<textarea name="answer" rows="2" .value=${answer}></textarea></label>
      <label
        >${words.type}<select name="type">
          ${Object.entries(questionTypeNames).map(([type, name]) => html`<option value=${type}>${name}</option>`)}
        </select></label
      >
      <label>${words.must}<textarea name="must" rows="2"></textarea></label>
      <fieldset>
        <legend>${citations.length === 0 ? words.noQuotes : words.quotes}</legend>
        ${citations.map(
          ({ quote }, at) =>
            html`<label class="quote"
              ><input type="checkbox" name="quote" value=${at} /><span>${quote}</span></label
            >`,
        )}
      </fieldset>
      <button type="submit">${words.download}</button>
      <p role="alert" class="fault"></p>
    </form>
  </details>`;
}

type Evidence = { readonly doc: string; readonly quote: string };

function citationsWithFile({ answers }: ReviewScreen): readonly Evidence[] {
  const found = answers
    .flatMap(({ citations }) => citations)
    .flatMap(({ file, quote }: RatedCitation) =>
      file === null ? [] : [{ doc: baseName(file), quote }],
    );
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}

function baseName(path: string): string {
  return path.split(/[/\\]/).pop() ?? path;
}

function download(
  form: HTMLFormElement,
  screen: ReviewScreen,
  citations: readonly Evidence[],
): void {
  const fields = new FormData(form);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  const made = goldLine({
    id: `review-${screen.id.slice(0, 8)}`,
    question: text('question'),
    answer: text('answer'),
    type: text('type') as QuestionTypeName,
    must: text('must'),
    evidence: fields.getAll('quote').flatMap((at) => citations[Number(at)] ?? []),
  });
  const fault = form.querySelector('.fault');
  if (fault) fault.textContent = 'fault' in made ? made.fault : '';
  if ('fault' in made) return;
  saveFile(
    `review-${screen.id.slice(0, 8)}.jsonl`,
    new Blob([made.line], { type: 'application/x-ndjson' }),
  );
}
