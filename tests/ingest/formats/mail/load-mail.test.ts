import { describe, expect, it } from 'vitest';
import { loadText } from '../../../../ingest/formats/load-text.ts';
import { gb18030 } from '../../../support/documents/gb18030.ts';

type Part = { readonly type: string; readonly body: Uint8Array; readonly encoding?: Encoding };
type Encoding = 'quoted-printable' | 'base64';

/** A page as browsers save it with its parts (RFC 2557). */
function aSavedPage(...parts: readonly Part[]): Uint8Array {
  const all = parts.map(({ type, body, encoding = 'quoted-printable' }) =>
    [
      ...['--edge', `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, ''],
      encoding === 'base64' ? Buffer.from(body).toString('base64') : quotedPrintable(body),
    ].join('\r\n'),
  );
  return Buffer.from(
    `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="edge"\r\n\r\n${all.join('\r\n')}\r\n--edge--\r\n`,
  );
}

/** RFC 2045 6.7, every byte in its escaped form, lines ended softly. */
function quotedPrintable(body: Uint8Array): string {
  const escaped = Array.from(
    body,
    (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return escaped.map((one, at) => (at % 20 === 19 ? `${one}=\r\n` : one)).join('');
}

const html = (text: string) => `<html><body><p>${text}</p></body></html>`;

describe('a page that a browser saved as one file', () => {
  it.each(['quoted-printable', 'base64'] as const)('is decoded: %s', async (encoding) => {
    const body = Buffer.from(html('全市粮食增产。'));
    const { text } = await loadText(aSavedPage({ type: 'text/html', body, encoding }));
    expect(text).toBe('全市粮食增产。');
  });

  it('may be in GBK, although browsers do not say so in its head', async () => {
    const page = `<meta charset=gbk>${html('全市粮食增产，经济社会发展取得新成绩。')}`;
    const { text } = await loadText(aSavedPage({ type: 'text/html', body: gb18030(page) }));
    expect(text).toContain('全市粮食增产');
  });

  it('gives the frame that has the words', async () => {
    const { text } = await loadText(
      aSavedPage(
        { type: 'text/html', body: Buffer.from(html('首页 | 政务')) },
        {
          type: 'text/html; charset=utf-8',
          body: Buffer.from(html('全市粮食增产，城镇就业稳定。')),
        },
      ),
    );
    expect(text).toBe('全市粮食增产，城镇就业稳定。');
  });

  it('is read as the text of a letter where it has no page', async () => {
    const letter = aSavedPage({
      type: 'text/plain; charset=utf-8',
      body: Buffer.from('粮食增产。'),
    });
    expect((await loadText(letter)).text.trim()).toBe('粮食增产。');
  });

  it('is refused with what to do where it has neither', async () => {
    const picture = aSavedPage({ type: 'image/png', body: Buffer.from('x'), encoding: 'base64' });
    await expect(loadText(picture)).rejects.toThrow(/没有正文.+\.html/u);
  });
});
