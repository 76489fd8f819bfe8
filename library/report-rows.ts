import type {
  Cut,
  DocumentKind,
  GlossaryEntry,
  Orientation,
  Passage,
  ReportDraft,
  ReportOrigin,
  ReportSummary,
  Section,
  Span,
} from './report.ts';
import { publicCollection } from './collections.ts';
import type { PlaceLevel } from '../language/places/place.ts';
import { readPages, writePages } from './report-pages.ts';
import { digestOfValues } from './row-digest.ts';
import { readScanned, writeScanned } from './scanned-run.ts';

/** A row of `reports` with the name of its first source, as SQLite gives it. */
export type SummaryRow = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly region: string;
  readonly region_path: string;
  readonly region_code: string | null;
  readonly level: PlaceLevel | null;
  readonly meeting: string | null;
  readonly date: string | null;
  readonly speaker: string | null;
  readonly review_year: number | null;
  readonly plan_year: number | null;
  readonly covers_five_years: number;
  readonly characters: number;
  readonly facts_digest: string | null;
  readonly origin: string | null;
  readonly pages: string | null;
  readonly scanned: string | null;
  readonly version: number;
  readonly collection: string;
  readonly file: string;
  readonly sha256: string;
};

/** What is read of `reports` beside its summary when one report is asked for. */
export type ReportBodyRow = {
  readonly text: string;
  readonly body_digest: string | null;
  readonly glossary: string;
};

export type SectionRow = {
  readonly heading_path: string;
  readonly orientation: Orientation | null;
  readonly start: number;
  readonly end: number;
};

export type PassageRow = SectionRow & {
  readonly id: string;
  readonly report_id: string;
  readonly text: string;
  readonly sentences: string;
};

/** A digest beside its row; null in rows of versions that wrote none. */
export type Digested = { readonly digest: string | null };

// What a quotation and its place rest on.
const factColumns = [
  'id',
  'kind',
  'title',
  'region',
  'region_path',
  'region_code',
  'level',
  'meeting',
  'date',
  'speaker',
  'review_year',
  'plan_year',
  'covers_five_years',
  'characters',
] as const satisfies readonly (keyof SummaryRow)[];

export function factsDigest(
  row: Omit<
    SummaryRow,
    'file' | 'sha256' | 'version' | 'facts_digest' | 'origin' | 'pages' | 'scanned'
  >,
): string {
  // A public report has the digest that it had before there were collections.
  const restricted = row.collection === publicCollection ? [] : [row.collection];
  return digestOfValues([...factColumns.map((column) => row[column]), ...restricted]);
}

/** A report that has nothing of a scan has the digest that it had before there were any. */
export function bodyDigest(
  body: Omit<ReportBodyRow, 'body_digest'> & Pick<SummaryRow, 'pages' | 'scanned'>,
  sections: readonly SectionRow[],
): string {
  const { text, glossary, pages, scanned } = body;
  const own = [text, glossary, pages, ...(scanned === null ? [] : [scanned])];
  return digestOfValues([...own, ...sections.flatMap(sectionValues)]);
}

export function passageDigest(row: PassageRow): string {
  return digestOfValues([row.id, row.report_id, ...sectionValues(row), row.text, row.sentences]);
}

function sectionValues({ heading_path, orientation, start, end }: SectionRow) {
  return [heading_path, orientation, start, end];
}

export function summaryFromRow(row: SummaryRow): ReportSummary {
  return {
    id: row.id,
    ...(row.collection !== publicCollection && { collection: row.collection }),
    kind: row.kind,
    title: row.title,
    region: row.region,
    regionPath: readNames(row.region_path),
    regionCode: row.region_code,
    level: row.level,
    meeting: row.meeting,
    date: row.date,
    speaker: row.speaker,
    reviewYear: row.review_year,
    planYear: row.plan_year,
    coversFiveYears: row.covers_five_years === 1,
    sourceFile: row.file,
    sha256: row.sha256,
    version: row.version,
    characters: row.characters,
    ...(row.pages !== null && { pages: readPages(row.pages) }),
    ...(row.scanned !== null && { scanned: readScanned(row.scanned) }),
    ...(row.origin !== null && { origin: readOrigin(row.origin) }),
  };
}

function readOrigin(json: string): ReportOrigin {
  return JSON.parse(json) as ReportOrigin;
}

export function sectionFromRow(row: SectionRow): Section {
  return {
    headingPath: readNames(row.heading_path),
    orientation: row.orientation,
    start: row.start,
    end: row.end,
  };
}

export function passageFromRow(row: PassageRow): Passage {
  return {
    ...sectionFromRow(row),
    id: row.id,
    reportId: row.report_id,
    text: row.text,
    sentences: readSpans(row.sentences),
  };
}

/** The named parameters that put a draft into `reports`. */
export function reportParameters(id: string, draft: ReportDraft, collection: string) {
  return {
    id,
    collection,
    kind: draft.kind,
    title: draft.title,
    region: draft.region,
    region_path: JSON.stringify(draft.regionPath),
    region_code: draft.regionCode,
    level: draft.level,
    meeting: draft.meeting,
    date: draft.date,
    speaker: draft.speaker,
    review_year: draft.reviewYear,
    plan_year: draft.planYear,
    covers_five_years: draft.coversFiveYears ? 1 : 0,
    characters: draft.text.length,
    text: draft.text,
    source_runs: JSON.stringify(draft.sourceRuns),
    glossary: JSON.stringify(draft.glossary),
    cuts: JSON.stringify(draft.cuts),
    pages: draft.pages ? writePages(draft.pages) : null,
    scanned: draft.scanned ? writeScanned(draft.scanned) : null,
    origin: draft.origin ? JSON.stringify(draft.origin) : null,
  };
}

/** The rows of a draft's sections, in order. */
export function sectionRows(draft: ReportDraft): readonly SectionRow[] {
  return draft.sections.map(sectionRow);
}

/** What a section has, and a passage too. */
export function sectionRow(part: Section): SectionRow {
  const { headingPath, orientation, start, end } = part;
  return { heading_path: JSON.stringify(headingPath), orientation, start, end };
}

/** Sentences are kept as pairs, `[[0,12],[12,40]]`: half the size of objects. */
export function writeSpans(spans: readonly Span[]): string {
  return JSON.stringify(spans.map(({ start, end }) => [start, end]));
}

function readSpans(json: string): readonly Span[] {
  const pairs = JSON.parse(json) as readonly (readonly [number, number])[];
  return pairs.map(([start, end]) => ({ start, end }));
}

export function readGlossary(json: string): readonly GlossaryEntry[] {
  return JSON.parse(json) as readonly GlossaryEntry[];
}

export function readCuts(json: string): readonly Cut[] {
  return JSON.parse(json) as readonly Cut[];
}

function readNames(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[];
}
