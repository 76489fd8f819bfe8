import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchOnce } from '../../../server/answer/search-once.ts';
import { answerParts } from '../../support/answer-parts.ts';
import { openDigestLibrary, type OpenedLibrary } from '../../support/digest-library.ts';
import { understood } from '../../support/made/an-understood-question.ts';
import { recordingEmbedder } from '../../support/fakes/recording-embedder.ts';

let opened: OpenedLibrary;
beforeAll(async () => {
  opened = await openDigestLibrary();
});
afterAll(() => opened.close());

describe('the search of one request', () => {
  it('embeds a question once, however often it is asked for', async () => {
    const embedder = recordingEmbedder();
    const search = searchOnce({}, { ...answerParts(opened), embedder });
    const question = understood('静海区2023年GDP目标是多少');
    const [first, second] = [await search(question), await search(question)];
    expect(second).toBe(first);
    const once = embedder.calls.length;
    expect(once).toBeGreaterThan(0);
    await search(understood('河西区2022年新增就业多少人'));
    expect(embedder.calls.length).toBe(2 * once);
  });
});
