/** Names in the words of an `.env` file that are none of these settings: misspelt, or gone. */
export function unknownSettings(envFile: string, settings: readonly string[]): readonly string[] {
  const names = [...envFile.matchAll(/^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=/gmu)];
  return names.flatMap(([, name = '']) =>
    settings.includes(name) || isForAll(name) ? [] : [name],
  );
}

/** Read by Node and by every program that calls endpoints. */
function isForAll(name: string): boolean {
  return /^(?:NODE_.*|TZ|LANG|PATH|(?:HTTPS?|NO|ALL)_PROXY)$/u.test(name);
}
