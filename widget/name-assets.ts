import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Names the assets in built pages with a digest of their bytes: `assets/page.css` becomes
 * `assets/page.css?v=1b2c3d4e`, so that a browser may keep it for good and yet never has an old one.
 */
export async function nameAssets(folder: string, pages: readonly string[]): Promise<void> {
  for (const page of pages) {
    const path = join(folder, page);
    let html = await readFile(path, 'utf8');
    for (const [written, , asset = ''] of html.matchAll(/"((?:\.\.\/)?)(assets\/[\w.-]+)"/gu)) {
      const digest = createHash('sha256')
        .update(await readFile(join(folder, asset)))
        .digest('hex');
      html = html.replaceAll(written, `${written.slice(0, -1)}?v=${digest.slice(0, 8)}"`);
    }
    await writeFile(path, html);
  }
}
