import { RefusedFileError } from '../../refused-file-error.ts';
import { ofdInk } from './ink/ofd-ink.ts';
import { wayOf } from './ink/way-of.ts';
import { drawnLines } from '../../tables/ruled/drawn-lines.ts';
import { intakeLimits } from '../intake-limits.ts';
import { droppedText, type DroppedText, type LoadedText } from '../loaded-text.ts';
import { attribute, findAll, parseXml, wordsIn, type MarkupNode } from '../markup.ts';
import type { PagePicture } from '../pictures/page-picture.ts';
import { objectsOn, unitsIn, type OfdUnits } from './ofd-objects.ts';
import {
  mediaIn,
  ofdPicture,
  pageSize,
  type OfdMedia,
  type PageSize,
  type ResourcePart,
} from './ofd-pictures.ts';
import { seenObjects } from './ofd-unseen.ts';
import { ofdRuns } from './ofd-runs.ts';
import type { PageLine } from './page-lines.ts';
import { textOfPages } from './pages-text.ts';
import { linesOrRecognised, type RecognisedPages } from './recognised-pages.ts';
import { uprightRuns } from './upright-runs.ts';
import { damagedZip } from '../zip/zip-directory.ts';
import { openPackage, partBeside, type ZipPackage } from '../zip/zip-package.ts';

/**
 * The text layer of an OFD (GB/T 33190), page by page, and what was recognised on the pages that are
 * pictures. Template pages, which repeat on every page,
 * annotations and seals are left out.
 * @throws RefusedFileError when it is encrypted, damaged or too long.
 */
export async function loadOfd(
  bytes: Uint8Array,
  recognised: RecognisedPages = new Map(),
): Promise<LoadedText> {
  const parts = await openPackage(bytes);
  const found = await ofdPages(parts);
  if (found.length > intakeLimits.pages) {
    throw new RefusedFileError(`超过 ${intakeLimits.pages} 页，请拆分后再导入`);
  }
  const pages: (readonly PageLine[])[] = [];
  const dropped: DroppedText[] = [];
  const pagePictures = new Map<number, PagePicture>();
  for (const [index, { name, size, units, media }] of found.entries()) {
    const page = await readPart(parts, name);
    const own = resourcesIn(await readResources(parts, name, page, 'PageRes'));
    const { objects, unseen: hidden } = objectsOn(page, new Map([...units, ...own.units]));
    const shownSize = pageSize(page) ?? size;
    const hasTemplate = findAll(page, 'Template').length > 0;
    const { seen, unseen: unclear } = seenObjects(objects, { size: shownSize, hasTemplate });
    const unseen = [...hidden, ...unclear].join('');
    const { ways, turned } = uprightRuns(ofdRuns(seen));
    const drawing = { page: index + 1, point: millimetresPerPoint };
    const ink = ofdInk(seen);
    const lines = ways.flatMap((way) => drawnLines({ ...drawing, ...wayOf(way, ink) }));
    pages.push(linesOrRecognised(index + 1, lines, recognised));
    const resources = { media: new Map([...media, ...own.media]), parts };
    const picture = ofdPicture(page, { ...resources, size: shownSize });
    if (picture) pagePictures.set(index + 1, picture);
    if (turned !== '') dropped.push(droppedText(turned, '斜排或竖排的文字（水印）', index + 1));
    if (unseen !== '')
      dropped.push(droppedText(unseen, '看不见的文字（白色、透明、极小或在页面之外）', index + 1));
  }
  return { ...textOfPages(pages, dropped), ...(pagePictures.size > 0 && { pagePictures }) };
}

const millimetresPerPoint = 25.4 / 72;

/** What pages show by its number. */
type Resources = { readonly units: OfdUnits; readonly media: OfdMedia };

type OfdPage = Resources & {
  readonly name: string;
  /** As its document says it for all pages. */
  readonly size: PageSize | undefined;
};

/** GB/T 33190 7.4 to 7.7: the root names documents, a document its pages, in their order. */
async function ofdPages(parts: ZipPackage): Promise<readonly OfdPage[]> {
  const roots = findAll(await readPart(parts, 'OFD.xml'), 'DocRoot');
  const pages: OfdPage[] = [];
  for (const root of roots) {
    const name = partBeside('OFD.xml', wordsIn(root).trim());
    const document = await readPart(parts, name);
    const shared = await readResources(parts, name, document, 'PublicRes', 'DocumentRes');
    const ofAll = { ...resourcesIn(shared), size: pageSize(document) };
    const listed = findAll(document, 'Pages').flatMap((list) => findAll([list], 'Page'));
    pages.push(
      ...listed.map((page) => ({
        name: partBeside(name, attribute(page, 'BaseLoc') ?? ''),
        ...ofAll,
      })),
    );
  }
  if (pages.length === 0) throw damagedZip();
  return pages;
}

type Nodes = readonly MarkupNode[];

function resourcesIn(resources: readonly ResourcePart[]): Resources {
  return { units: unitsIn(resources.map(({ nodes }) => nodes)), media: mediaIn(resources) };
}

/** The parts of resources that a part names; programs name some that they do not write. */
async function readResources(
  parts: ZipPackage,
  name: string,
  nodes: Nodes,
  ...kinds: readonly string[]
): Promise<readonly ResourcePart[]> {
  const named = kinds.flatMap((kind) => findAll(nodes, kind));
  const names = named.map((element) => partBeside(name, wordsIn(element).trim()));
  const there = names.filter((part) => parts.has(part));
  return Promise.all(
    there.map(async (part) => ({ name: part, nodes: await readPart(parts, part) })),
  );
}

async function readPart(parts: ZipPackage, name: string): Promise<ReturnType<typeof parseXml>> {
  const bytes = await parts.read(name);
  try {
    return parseXml(bytes);
  } catch (cause) {
    // GM/T 0099: an encrypted OFD keeps its parts under their names, as bytes that are no text.
    if (!parts.names.some((part) => part.includes('encrypt'))) throw cause;
    throw new RefusedFileError('OFD 加了密，请用阅读器解密，另存为 PDF 或 .docx 再导入', { cause });
  }
}
