import { z } from 'zod';

const installed = z.object({
  packages: z.record(z.string(), z.object({ version: z.string(), license: z.string().optional() })),
});

/** The list of packages and their licences, from what npm wrote down of an installation. */
export function licenceList(packageLock: unknown): string {
  const rows = Object.entries(installed.parse(packageLock).packages).map(
    ([path, { version, license = '?' }]) => `| ${nameIn(path)} | ${version} | ${license} |`,
  );
  return `# Packages in this archive, and their licences

Each package has the words of its licence in its folder of node_modules, Node in node/LICENSE.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}
`;
}

/** `node_modules/a/node_modules/@b/c` is @b/c. */
function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
