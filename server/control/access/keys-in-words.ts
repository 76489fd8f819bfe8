import type { Key, KeyRing } from './key-file.ts';

/** Who has a key and what it opens, a line each; no key and no hash. */
export function keysInWords({ keys, groups }: KeyRing): string {
  const lines = [
    ...keys.map(keyInWords),
    ...Object.entries(groups).map(
      ([group, { roles, collections }]) =>
        `（登录组）${group}  ${roles.join('、')}  ${collections.join('、')}`,
    ),
  ];
  return lines.length === 0 ? '还没有密钥\n' : `${lines.join('\n')}\n`;
}

function keyInWords({ id, name, roles, collections, expires, perMinute }: Key): string {
  const until = expires === undefined ? '不过期' : `到 ${expires}`;
  const often = perMinute === undefined ? '' : `  每分钟 ${perMinute} 次`;
  return `${id}  ${name}  ${roles.join('、')}  ${collections.join('、')}  ${until}${often}`;
}
