import { describe, expect, it, vi } from 'vitest';
import { understandWithModel } from '../../../server/answer/understand-request.ts';
import type { ChatModel } from '../../../models/chat/chat-model.ts';
import type { SearchIndex } from '../../../search/index/search-index.ts';
import { sixReports } from '../../support/made/a-report.ts';

const index = { reports: sixReports } as unknown as SearchIndex;
const doubtful = '静海区2023年腰包鼓了多少';

/** A model that reads one indicator into whatever it is given. */
function reader() {
  const structured = vi.fn(() =>
    Promise.resolve({
      value: { places: [], years: [], indicator: '社会消费品零售总额', task: 'value' },
    }),
  );
  return { structured, model: { structured } as unknown as ChatModel };
}

function understand(model: ChatModel, isAnswered: boolean) {
  const signal = new AbortController().signal;
  const parts = { index, model, signal, isAnswered: () => Promise.resolve(isAnswered) };
  return understandWithModel({ question: doubtful }, parts);
}

describe('a question that the rules are in doubt of', () => {
  it('is read by the model too where they find no answer', async () => {
    const { model, structured } = reader();
    const question = await understand(model, false);
    expect(structured).toHaveBeenCalledOnce();
    expect(question.understood).toContain('社会消费品零售总额');
  });

  it('is left as they read it where they answer it', async () => {
    const { model, structured } = reader();
    const question = await understand(model, true);
    expect(structured).not.toHaveBeenCalled();
    expect(question.understood).not.toContain('社会消费品零售总额');
  });
});
