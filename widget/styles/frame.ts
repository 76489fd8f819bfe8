import { css } from 'lit';

/**
 * The card, its log, and what every part of it shares. The card begins from nothing (`all`), and
 * not the host element: a portal's `* { color: … }` reaches the host, and would be inherited here.
 */
export const frame = css`
  :host {
    display: block;
    min-width: 0;
  }
  :host([hidden]) {
    display: none;
  }
  .shell {
    all: initial;
    display: block;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--wenbao-radius, 0.5em);
    background: var(--background);
    color: var(--text);
    color-scheme: inherit;
    font-family: var(
      --wenbao-font,
      system-ui,
      -apple-system,
      'PingFang SC',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Source Han Sans SC',
      sans-serif
    );
    font-size: var(--wenbao-font-size, 1rem);
    line-height: 1.7;
    overflow-wrap: anywhere;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
    padding: 0.9em 1.25em 0.8em;
    border-bottom: 1px solid var(--line);
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  blockquote {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.2em;
    line-height: 1.4;
  }
  .intro,
  .small {
    font-size: 0.875em;
    color: var(--muted);
  }
  .log {
    position: relative;
    max-height: var(--wenbao-log-height, max(16em, min(100vh - 27em, 44em)));
    overflow-y: auto;
    padding: 1em 1.25em;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .log:focus-visible,
  textarea:focus-visible {
    outline-offset: -3px;
  }
`;
