type Scripts = Readonly<Record<string, string>>;

const toRun = /^(?:exec )?node --import tsx (?<file>[\w/-]+\.ts)(?<args>(?: [\w-]+)*)$/u;
/** What is of use where the product is only run. */
const offered = [
  'start',
  'ingest',
  'ask',
  'figures',
  'backup',
  'restore',
  'upgrade',
  'admin',
  'audit',
];

/**
 * The script `wenbao` of an archive: the npm scripts of those who use the product, without npm. It runs
 * the Node beside it, if there is one, and leaves the folder as it is, in which `.env` and data stand.
 */
export function launcher(scripts: Scripts): string {
  const commands = offered.filter((name) => name in scripts);
  const cases = commands.map(
    (name) => `  ${name}) set -- ${fileAndArguments(name, scripts)} "$@" ;;`,
  );
  return `#!/bin/sh
# 问报：./wenbao start，或 ./wenbao ${commands.slice(1).join('|')} …
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
node="$here/node/bin/node"
[ -x "$node" ] || node=node
command=\${1:-start}
[ $# -eq 0 ] || shift
case $command in
${cases.join('\n')}
  *) echo "没有命令 $command。可用：${commands.join('、')}" >&2; exit 2 ;;
esac
exec "$node" --import "file://$here/node_modules/tsx/dist/loader.mjs" "$@"
`;
}

/** @throws Error where a script is more than a file that Node runs: npm alone could run it. */
function fileAndArguments(name: string, scripts: Scripts): string {
  const { file, args } = toRun.exec(scripts[name] ?? '')?.groups ?? {};
  if (file === undefined) throw new Error(`The script ${name} is more than a file for Node.`);
  return `"$here/${file}"${args ?? ''}`;
}
