/** Where a report is that everybody may read. */
export const publicCollection = 'public';

// A name begins the ids of what is put into it, and stands in addresses.
const namePattern = /^[a-z][a-z\d_-]{0,31}$/u;

/** `isCollectionName('drafts') // => true` */
export function isCollectionName(name: string): boolean {
  return namePattern.test(name);
}

/** @throws Error with what to write instead. */
export function collectionNamed(name: string): string {
  if (isCollectionName(name)) return name;
  throw new Error(
    `"${name.slice(0, 100)}" is no name of a collection: a small letter, then up to 31 small letters, digits, _ or -.`,
  );
}
