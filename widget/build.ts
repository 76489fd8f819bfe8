import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { nameAssets } from './name-assets.ts';

const widgetFolder = fileURLToPath(new URL('.', import.meta.url));

/** Static files and where they go; the pages' scripts and styles stand under `assets/`. */
const copies = {
  'pages/index.html': 'index.html',
  'pages/report.html': 'report.html',
  'pages/figures.html': 'figures.html',
  'pages/review.html': 'review.html',
  'pages/page.css': 'assets/page.css',
  'pages/figures/figures.css': 'assets/figures.css',
  'pages/review.css': 'assets/review.css',
  'pages/icon.svg': 'assets/icon.svg',
} as const;

const bundles = {
  'widget.js': 'register.ts',
  'assets/home.js': 'pages/home.ts',
  'assets/report.js': 'pages/report.ts',
  'assets/figures.js': 'pages/figures/figures.ts',
  'assets/review.js': 'pages/review.ts',
} as const;

/**
 * A classic script, not a module: only such a script knows where it was loaded from, it may come
 * from another host without CORS headers, and older browsers of many offices run it.
 */
const options: BuildOptions = {
  bundle: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  minify: true,
  sourcemap: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** Builds all that the browser loads into a folder: `widget.js`, the pages, and `assets/`. */
export async function buildWidget(outputFolder: string): Promise<void> {
  await mkdir(join(outputFolder, 'assets'), { recursive: true });
  const scripts = Object.entries(bundles).map(([output, entry]) =>
    build({
      ...options,
      entryPoints: [join(widgetFolder, entry)],
      outfile: join(outputFolder, output),
    }),
  );
  const files = Object.entries(copies).map(([from, to]) =>
    cp(join(widgetFolder, from), join(outputFolder, to)),
  );
  await Promise.all([...scripts, ...files]);
  await nameAssets(
    outputFolder,
    Object.values(copies).filter((name) => name.endsWith('.html')),
  );
}

const isRun = process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href;
if (isRun) await buildWidget(fileURLToPath(new URL('../dist', import.meta.url)));
