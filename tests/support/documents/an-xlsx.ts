import { zipSync } from 'fflate';

/** A cell: words, or a number with the pattern it is shown by. */
export type XlsxCell = string | { readonly value: number; readonly pattern?: string } | undefined;

export type XlsxSheet = {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly XlsxCell[])[];
  /** `A1:C1`. */
  readonly merged?: readonly string[];
  /** Counted from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
};

/** An Excel workbook with these sheets. */
export function anXlsx(...sheets: readonly XlsxSheet[]): Uint8Array {
  const patterns = [...new Set(sheets.flatMap(({ rows }) => rows.flat().flatMap(patternOf)))];
  const parts = sheets.map((sheet, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheetXml(sheet, patterns),
  ]);
  return zipSync(
    Object.fromEntries(
      [
        ['[Content_Types].xml', contentTypes(sheets.length)],
        ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
        ['xl/workbook.xml', workbookXml(sheets)],
        ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
        ['xl/styles.xml', stylesXml(patterns)],
        ...parts,
      ].map(([name = '', xml = '']) => [name, Buffer.from(xml)]),
    ),
  );
}

function contentTypes(sheets: number): string {
  const base = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${base}.${type}+xml"/>`;
  const all = Array.from({ length: sheets }, (_, at) =>
    part(`worksheets/sheet${at + 1}`, 'worksheet'),
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${all.join('')}</Types>`;
}

function patternOf(cell: XlsxCell): readonly string[] {
  return typeof cell === 'object' && cell.pattern !== undefined ? [cell.pattern] : [];
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const all = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="r${at + 1}" Type="${base}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

function workbookRelations(sheets: readonly XlsxSheet[]): string {
  return relations([
    ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
    ['styles', 'styles.xml'],
  ]);
}

function workbookXml(sheets: readonly XlsxSheet[]): string {
  const all = sheets.map(
    ({ name = '', state = 'visible' }, at) =>
      `<sheet name="${name || `Sheet${at + 1}`}" sheetId="${at + 1}" state="${state}" r:id="r${at + 1}"/>`,
  );
  return `<workbook ${names}><sheets>${all.join('')}</sheets></workbook>`;
}

function stylesXml(patterns: readonly string[]): string {
  const formats = patterns.map(
    (pattern, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(pattern)}"/>`,
  );
  const styles = patterns.map((_, at) => `<xf numFmtId="${200 + at}"/>`);
  return `<styleSheet ${names}><numFmts>${formats.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function sheetXml(
  { rows, merged = [], hiddenRows = [], hiddenColumns = [] }: XlsxSheet,
  patterns: readonly string[],
): string {
  const columns = hiddenColumns.map((at) => `<col min="${at + 1}" max="${at + 1}" hidden="1"/>`);
  const drawn = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row) ? ' hidden="1"' : '';
    const all = cells.map((cell, at) => cellXml(cell, `${letters(at)}${row + 1}`, patterns));
    return `<row r="${row + 1}"${hidden}>${all.join('')}</row>`;
  });
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`);
  return `<worksheet ${names}><cols>${columns.join('')}</cols><sheetData>${drawn.join('')}</sheetData><mergeCells>${ranges.join('')}</mergeCells></worksheet>`;
}

const names =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function cellXml(cell: XlsxCell, place: string, patterns: readonly string[]): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') {
    return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  }
  const style = cell.pattern === undefined ? 0 : 1 + patterns.indexOf(cell.pattern);
  return `<c r="${place}" s="${style}"><v>${cell.value}</v></c>`;
}

/** `letters(27) // => 'AB'` */
export function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
