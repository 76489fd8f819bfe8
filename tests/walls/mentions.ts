/** What a document names and a reader would go and look for. */
export type Mentions = {
  /** Targets of links, relative to the document. */
  readonly links: readonly string[];
  /** Paths in backticks, relative to the root of the repository. */
  readonly paths: readonly string[];
  /** `x` of `npm run x`, `npm test` and `npm start`. */
  readonly scripts: readonly string[];
};

export type Repository = {
  readonly topFolders: readonly string[];
  readonly packages: readonly string[];
};

/** Made by the product and its tools, so absent from a fresh clone. */
const madeLater = /^(data|dist|node_modules|coverage)(\/|$)/;

const knownExtension = /\.(ts|js|cjs|mjs|json|jsonl|md|html|css|svg|tsv|csv|txt|yml|yaml|sh|png)$/;

/** Reads the Markdown of one document. */
export function mentionsIn(markdown: string, repository: Repository): Mentions {
  const prose = withoutFences(markdown);
  return {
    links: all(prose, /\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)
      .concat(
        all(prose, /^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm),
        all(prose, /(?:src|href)="([^"]+)"/g),
      )
      .filter((target) => !/^([a-z][a-z+.-]*:|\/\/|#)/i.test(target))
      .map((target) => decodeURI(target.replace(/[#?].*$/, ''))),
    paths: all(prose, /`([^`\n]+)`/g)
      .map((code) => code.replace(/^\.\//, '').replace(/[:#]L?\d+(-L?\d+)?$/, ''))
      .filter((code) => isPath(code, repository)),
    scripts: [
      ...all(markdown, /npm run (?:-\S+ )*([a-z][\w:-]*)/g),
      ...all(markdown, /npm (test|start)\b/g),
    ],
  };
}

/** Whether words in backticks name a file or folder of the repository, whether it is there or not. */
function isPath(code: string, { topFolders, packages }: Repository): boolean {
  if (!/^[\p{L}\p{N}_.][\p{L}\p{N}_.@-]*(\/[\p{L}\p{N}_.@-]+)*\/?$/u.test(code)) return false;
  if (!code.includes('/') || code.startsWith('..') || madeLater.test(code)) return false;
  if (packages.some((name) => code.startsWith(`${name}/`))) return false;
  return topFolders.some((folder) => code.startsWith(`${folder}/`)) || knownExtension.test(code);
}

/** Fenced blocks hold commands and replies: their paths are often those of the reader. */
function withoutFences(markdown: string): string {
  return markdown.replace(/^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\2[`~]*\s*$/gm, '');
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, found]) => found ?? []);
}
