import { zipSync } from 'fflate';

export type WorkbookSheet = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Choices of the cells under a heading, by column. */
  readonly choices?: Readonly<Record<number, readonly string[]>>;
};

/** An Excel workbook (ECMA-376) of words alone; the first row of each sheet stays in sight. */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${spaces}><sheets>${sheets.map(sheetTag).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ),
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet)]),
    ),
  };
  const encode = (xml: string) =>
    new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, encode(xml)])),
  );
}

const spaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function contentTypes(sheets: number): string {
  const base = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${base}.${type}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, at) =>
    part(`worksheets/sheet${at + 1}`, 'worksheet'),
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${all.join('')}</Types>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const all = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${base}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function sheetTag({ name }: WorkbookSheet, at: number): string {
  return `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`;
}

function worksheet({ rows, widths, choices = {} }: WorkbookSheet): string {
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const data = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((words, at) => cell(words, `${letter(at)}${row + 1}`)).join('')}</row>`,
  );
  return `<worksheet ${spaces}>${view}<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>${validations(choices)}</worksheet>`;
}

function cell(words: string, place: string): string {
  if (words === '') return '';
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(words)}</t></is></c>`;
}

function validations(choices: Readonly<Record<number, readonly string[]>>): string {
  const all = Object.entries(choices).map(
    ([column, words]) =>
      `<dataValidation type="list" allowBlank="1" sqref="${letter(Number(column))}2:${letter(Number(column))}2000"><formula1>"${escaped(words.join(','))}"</formula1></dataValidation>`,
  );
  return all.length === 0
    ? ''
    : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

/** Up to Z: a table of questions has no more columns. */
function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** Characters that XML cannot hold are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
