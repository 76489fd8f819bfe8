import { css } from 'lit';

/** Buttons, the field for the question, and the foot. */
export const controls = css`
  button,
  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 2.5em;
    padding: 0.3em 0.9em;
    border: 1px solid var(--edge);
    border-radius: 0.35em;
    background: var(--background);
    color: var(--accent);
    font: inherit;
    font-size: 0.9375em;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  a.button:hover {
    background: var(--tint);
    border-color: var(--accent);
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  button.primary:hover {
    text-decoration: underline;
  }
  button[aria-pressed='true'] {
    background: var(--tint);
    border-color: var(--accent);
    font-weight: 600;
  }
  button[aria-disabled='true'],
  button[aria-disabled='true']:hover {
    background: var(--background);
    border-color: var(--line);
    color: var(--muted);
    text-decoration: none;
    cursor: default;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .composer {
    padding: 0.9em 1.25em;
    border-top: 1px solid var(--line);
  }
  .composer .row {
    margin-top: 0.5em;
    justify-content: flex-end;
  }
  .keys {
    flex: 1 1 12em;
  }
  label {
    display: block;
    margin-bottom: 0.25em;
    font-size: 0.9375em;
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 3.6em;
    max-height: 10em;
    padding: 0.5em 0.7em;
    border: 1px solid var(--edge);
    border-radius: 0.35em;
    background: var(--background);
    color: var(--text);
    font: inherit;
    resize: none;
    field-sizing: content;
  }
  textarea::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .notice {
    padding: 0.55em 1.43em;
    border-top: 1px solid var(--line);
    background: var(--tint);
    color: var(--text);
    font-size: 0.875em;
  }
  .announcement {
    border-top: 0;
    border-bottom: 1px solid var(--line);
    font-weight: 600;
  }
  @media (pointer: coarse), (max-width: 40em) {
    button,
    a.button {
      min-height: max(2.75em, 44px);
    }
    .keys {
      display: none;
    }
    .composer button {
      flex: 1 1 6em;
    }
  }
`;
