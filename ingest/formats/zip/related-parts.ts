import { attribute, findAll, parseXml } from '../markup.ts';
import { partBeside, type ZipPackage } from './zip-package.ts';

/** What a part of an Office document points at: by its number there, of a kind, under a name. */
export type RelatedPart = { readonly id: string; readonly kind: string; readonly name: string };

/** The parts that a part points at (ECMA-376 part 2); '' is the document as a whole. */
export async function relatedParts(
  parts: ZipPackage,
  part: string,
): Promise<readonly RelatedPart[]> {
  const at = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
  if (!parts.has(name)) return [];
  return findAll(parseXml(await parts.read(name)), 'Relationship').map((relation) => ({
    id: attribute(relation, 'Id') ?? '',
    kind: attribute(relation, 'Type')?.split('/').at(-1) ?? '',
    name: partBeside(part, attribute(relation, 'Target') ?? ''),
  }));
}
