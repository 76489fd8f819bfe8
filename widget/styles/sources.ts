import { css } from 'lit';

/** The quotations under an answer, and the figures it was computed from. */
export const sources = css`
  h4 {
    font-size: 0.9375em;
  }
  .sources ol {
    list-style: none;
    display: grid;
    gap: 0.75em;
    margin-top: 0.4em;
  }
  .source {
    padding: 0.7em 0.9em;
    border: 1px solid var(--line);
    border-radius: 0.35em;
  }
  .source:focus {
    background: var(--tint);
  }
  .source > * + * {
    margin-top: 0.35em;
  }
  .source blockquote {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--line);
  }
  .source th {
    font-weight: normal;
    white-space: normal;
  }
  .doubtful {
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  .number {
    padding: 0 0.15em;
    border-color: transparent;
    background: none;
    font-weight: 600;
    line-height: inherit;
  }
  @media (pointer: fine) and (min-width: 40.01em) {
    .number {
      min-height: 0;
    }
  }
  .table {
    position: relative; /* holds the hidden words in its cells, which would widen the log */
    overflow-x: auto;
    margin-top: 0.4em;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  th,
  td {
    padding: 0.35em 0.7em;
    border: 1px solid var(--line);
    text-align: start;
    white-space: nowrap;
  }
  th {
    background: var(--tint);
  }
  a {
    color: var(--accent);
  }
`;
