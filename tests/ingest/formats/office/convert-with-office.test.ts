import { execFileSync } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { fileText } from '../../../../ingest/file-text.ts';

// RTF writes Chinese characters by number: 各位代表：收入增长5%。
const escaped = (text: string) =>
  Array.from(text, (one) => (one > '\u007f' ? `\\u${one.charCodeAt(0)}?` : one)).join('');
const rtf = Buffer.from(
  `{\\rtf1\\ansi\\uc1 ${escaped('收入增长5%。')}\\par ${escaped('二、安排')}\\par}`,
);

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

describe('a file of an old word processor', () => {
  it.runIf(isInstalled())(
    'is read by LibreOffice where it is installed, and this is said',
    async () => {
      const { text, notes } = await fileText(rtf);
      expect(text).toBe('收入增长5%。\n二、安排');
      expect(notes).toEqual(['由 LibreOffice 转换成 .docx 后读取']);
    },
    60_000,
  );

  it.runIf(isInstalled())(
    'may be a table, as Excel 2003 wrote it',
    async () => {
      const cell = (type: string, words: string) =>
        `<Cell><Data ss:Type="${type}">${words}</Data></Cell>`;
      const name = 'urn:schemas-microsoft-com:office:spreadsheet';
      const book = `<?xml version="1.0"?><Workbook xmlns="${name}" xmlns:ss="${name}"><Worksheet ss:Name="a"><Table>
        <Row>${cell('String', '指标')}${cell('String', '2023年')}</Row>
        <Row>${cell('String', '粮食产量（万吨）')}${cell('Number', '301.5')}</Row></Table></Worksheet></Workbook>`;
      const { text, notes, tables } = await fileText(Buffer.from(book));
      expect(text).toBe('指标\t2023年\n粮食产量（万吨）\t301.5');
      expect(tables).toHaveLength(1);
      expect(notes).toEqual(['由 LibreOffice 转换成 .xlsx 后读取']);
    },
    60_000,
  );

  it('is refused with what to do or to install where it is not', async () => {
    vi.stubEnv('PATH', '/nonexistent');
    await expect(fileText(rtf)).rejects.toThrow(/另存为 \.docx.+LibreOffice/u);
    vi.unstubAllEnvs();
  });
});
