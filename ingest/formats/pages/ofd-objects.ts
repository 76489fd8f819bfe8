import { RefusedFileError } from '../../refused-file-error.ts';
import {
  attribute,
  elementsIn,
  findAll,
  isElement,
  localName,
  wordsIn,
  type MarkupElement,
  type MarkupNode,
} from '../markup.ts';
import { boxedIn, matrixOf, movedBy, wholePage, type Frame } from './frame.ts';

/** An object of a page and where its box stands on it. */
export type PlacedObject = { readonly element: MarkupElement; readonly frame: Frame };

/** The texts, paths and pictures of a page as they are drawn, and the words that it says are not shown. */
export type PageObjects = {
  readonly objects: readonly PlacedObject[];
  readonly unseen: readonly string[];
};

/** Drawings that a page shows by their number, GB/T 33190 13: kept among the resources. */
export type OfdUnits = ReadonlyMap<string, MarkupElement>;

/** The units that parts of resources define. */
export function unitsIn(resources: readonly (readonly MarkupNode[])[]): OfdUnits {
  const units = resources.flatMap((nodes) => findAll(nodes, 'CompositeGraphicUnit'));
  return new Map(units.map((unit) => [attribute(unit, 'ID') ?? '', unit]));
}

// Units hold units; no program that writes OFD goes deeper than two.
const deepest = 6;
const mostTexts = 50_000;
// Of paths, that only rule tables, more are those of a map.
const mostObjects = 100_000;

/**
 * The objects that a page shows, those of its composite objects among them.
 * @throws RefusedFileError when units hold each other without an end.
 */
export function objectsOn(page: readonly MarkupNode[], units: OfdUnits): PageObjects {
  const found: Found = { objects: [], unseen: [], texts: 0 };
  for (const node of page) {
    if (isElement(node)) gather(node, { units, found, frame: wholePage, depth: 0 });
  }
  return found;
}

type Found = {
  readonly objects: PlacedObject[];
  texts: number;
  readonly unseen: string[];
};

type Gathering = {
  readonly units: OfdUnits;
  readonly found: Found;
  readonly frame: Frame;
  readonly depth: number;
};

function gather(element: MarkupElement, gathering: Gathering): void {
  const { units, found, frame, depth } = gathering;
  if (isUnseen(element)) {
    found.unseen.push(wordsIn(element).trim());
    return;
  }
  if (depth > deepest || found.texts > mostTexts) throw endlessUnits();
  const name = localName(element);
  if (name === 'TextObject') found.texts++;
  const isKept = name === 'TextObject' || found.objects.length < mostObjects;
  if (drawn.has(name)) found.objects.push(...(isKept ? [{ element, frame }] : []));
  else if (name === 'CompositeObject') {
    const unit = units.get(attribute(element, 'ResourceID') ?? '');
    if (unit) gather(unit, { ...gathering, frame: frameOf(element, frame), depth: depth + 1 });
  } else for (const child of elementsIn(element)) gather(child, gathering);
}

const drawn = new Set(['TextObject', 'PathObject', 'ImageObject']);

/** GB/T 33190 8.1 and 11.1: not visible, wholly transparent, or text that is neither filled nor drawn. */
function isUnseen(element: MarkupElement): boolean {
  const isNot = (name: string) => attribute(element, name) === 'false';
  if (isNot('Visible') || attribute(element, 'Alpha') === '0') return true;
  return (
    localName(element) === 'TextObject' && isNot('Fill') && attribute(element, 'Stroke') !== 'true'
  );
}

/** GB/T 33190 13: a composite object has a box on the page and may turn what is in it. */
function frameOf(object: MarkupElement, outer: Frame): Frame {
  const [left = 0, top = 0] = matrixOf(attribute(object, 'Boundary')) ?? [];
  return boxedIn(outer, movedBy(matrixOf(attribute(object, 'CTM')), left, top));
}

function endlessUnits(): RefusedFileError {
  return new RefusedFileError('图元嵌套过深，不像正常的文件，没有读取；请核对文件来源');
}
