import { css } from 'lit';

/** One turn: the question, the answer with its marks, and how far it is. */
export const turns = css`
  .examples {
    list-style: none;
    display: grid;
    gap: 0.5em;
    margin-top: 0.5em;
  }
  .examples button {
    width: 100%;
    justify-content: flex-start;
    text-align: start;
    border-color: transparent;
    background: var(--tint);
  }
  .turn + .turn {
    margin-top: 1.5em;
    padding-top: 1.5em;
    border-top: 1px solid var(--line);
  }
  .question {
    padding: 0.55em 0.8em;
    border-left: 0.25em solid var(--accent);
    background: var(--tint);
    font-size: 1em;
  }
  .words {
    white-space: pre-line;
  }
  .turn > * + * {
    margin-top: 0.6em;
  }
  .answer {
    font-size: 1.0625em;
    line-height: 1.8;
  }
  .answer .mark {
    display: inline-block;
    position: relative;
    min-height: 0;
    padding: 0 0.3em;
    margin: 0 0.1em;
    border-color: transparent;
    background: var(--tint);
    font-size: 0.8125em;
    line-height: 1.6;
    vertical-align: baseline;
  }
  .answer .mark:hover {
    border-color: var(--accent);
  }
  .answer .mark::after {
    content: '';
    position: absolute;
    inset: -0.7em -0.35em;
  }
  .failure {
    color: var(--warning);
  }
  .failure .small {
    display: block;
  }
  .progress::before {
    content: '';
    display: inline-block;
    width: 0.6em;
    height: 0.6em;
    margin-inline-end: 0.5em;
    border-radius: 50%;
    background: var(--accent);
    animation: breathe 1.4s ease-in-out infinite;
  }
  @keyframes breathe {
    50% {
      opacity: 0.25;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .progress::before {
      animation: none;
    }
  }
`;
