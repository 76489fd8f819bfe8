import { css } from 'lit';

/**
 * Larger letters and stronger colours, as a reader chose them. Where the conversation is the page,
 * the page grows and the card with it.
 */
export const readingAids = css`
  :host(:not([layout='page'])) .shell[data-size='large'] {
    font-size: calc(var(--wenbao-font-size, 1rem) * 1.25);
  }
  :host(:not([layout='page'])) .shell[data-size='largest'] {
    font-size: calc(var(--wenbao-font-size, 1rem) * 1.5);
  }
  @media (max-width: 40em) {
    /* The largest letters leave no room for a field that stays at the foot of a phone. */
    :host([layout='page']) .shell[data-size='largest'] .foot {
      position: static;
    }
  }
  .shell[data-strong] {
    --background: #ffffff;
    --tint: #ffffff;
    --text: #000000;
    --muted: #000000;
    --line: #000000;
    --edge: #000000;
    --accent: #00256b;
    --on-accent: #ffffff;
    --warning: #7a0000;
    color-scheme: light;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .aids {
    display: flex;
    align-items: stretch;
    gap: 0.25em;
  }
  .aids button {
    padding: 0.2em 0.5em;
    line-height: 1.2;
  }
  .aids .large {
    font-size: 1.125em;
  }
  .aids .largest {
    font-size: 1.3125em;
  }
  .aids [aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--tint);
    box-shadow: inset 0 0 0 1px var(--accent);
    font-weight: 600;
  }
  @media print {
    .tools {
      display: none;
    }
  }
`;
