/**
 * The folder that the running script was loaded from, with a slash at its end. A portal on another
 * host embeds the widget with one tag, and a server may stand under a path of its own; both ways
 * the server's addresses begin where the script came from.
 *
 * It is read while the script runs for the first time: afterwards nobody knows which script it was.
 */
export const scriptFolder: string = folderOf(document.currentScript);

function folderOf(script: HTMLOrSVGScriptElement | null): string {
  const isLoaded = script instanceof HTMLScriptElement && script.src !== '';
  return new URL('.', isLoaded ? script.src : document.baseURI).href;
}
