import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';
import type { Target } from './target.ts';

/** Settings by which node-gyp finds its compilers. */
export type Toolchain = Readonly<Record<'CC' | 'CXX' | 'AR', string>>;

/**
 * Compilers for another machine and an older C library, by zig (`pip install ziglang`): one that has the
 * headers of every glibc, and brings a C++ library of its own, so that none is asked of the machine.
 * @throws Error saying what to install where it is missing.
 */
export async function zigToolchain({ triple }: Target, workFolder: string): Promise<Toolchain> {
  requireZig(workFolder);
  const folder = join(workFolder, 'toolchain');
  await mkdir(folder);
  const options = `-target ${triple} -mcpu=baseline -fno-sanitize=undefined`;
  const tools = {
    CC: compiler(`cc ${options}`),
    CXX: compiler(`c++ ${options}`),
    AR: `#!/bin/sh\nexec python3 -m ziglang ar "$@"\n`,
  };
  for (const [name, script] of Object.entries(tools)) {
    await writeFile(join(folder, name), script);
    await chmod(join(folder, name), 0o755);
  }
  return { CC: join(folder, 'CC'), CXX: join(folder, 'CXX'), AR: join(folder, 'AR') };
}

function requireZig(workFolder: string): void {
  try {
    run('python3', ['-m', 'ziglang', 'version'], { in: workFolder });
  } catch (cause) {
    throw new Error('--target compiles with zig: python3 -m pip install ziglang', { cause });
  }
}

/** Its linker knows no --exclude-libs; names of its C++ library (std::__1) are found in no other. */
function compiler(command: string): string {
  return `#!/bin/sh
for argument do
  shift
  case $argument in -Wl,--exclude-libs,ALL) ;; *) set -- "$@" "$argument" ;; esac
done
exec python3 -m ziglang ${command} "$@"
`;
}
