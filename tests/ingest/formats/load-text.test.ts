import { aReportDocx } from '../../support/documents/a-docx.ts';
import { aReportPage } from '../../support/documents/a-page.ts';
import { aPrintedOfd, aPrintedPdf } from '../../support/documents/a-printed-report.ts';
import type { ReportPart } from '../../support/made/a-short-report.ts';
import { gb18030 } from '../../support/documents/gb18030.ts';
import { describeLoader } from '../../support/contracts/loader-contract.ts';

const plain = (parts: readonly ReportPart[]) => parts.map(({ text }) => text).join('\n');

describeLoader('plain text', 'text', (parts) => Buffer.from(plain(parts)));

describeLoader('plain text in GB18030', 'text', (parts) => gb18030(plain(parts)));

describeLoader('plain text in UTF-16 without a mark', 'text', (parts) =>
  Buffer.from(plain(parts), 'utf16le'),
);

describeLoader('Markdown', 'text', (parts) =>
  Buffer.from(parts.map(({ role, text }) => (role === 'body' ? text : `## ${text}`)).join('\n\n')),
);

describeLoader('a web page', 'html', (parts) => Buffer.from(aReportPage(parts)));

describeLoader('a web page in GB18030', 'html', (parts) => gb18030(aReportPage(parts, 'gb2312')));

describeLoader('a docx', 'docx', aReportDocx);

describeLoader('a PDF', 'pdf', (parts) => aPrintedPdf(parts));

describeLoader('an OFD', 'ofd', (parts) => aPrintedOfd(parts));
