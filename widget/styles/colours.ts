import { css } from 'lit';

/**
 * Sizes are in em from one font size, so a portal that uses large type, or sets its own rem, turns
 * one knob. Colours follow the host page: `light-dark()` is dark only where the page says it can be,
 * so the widget never turns dark on a portal that stays light.
 */
export const colours = css`
  .shell {
    --background: var(--wenbao-background, #ffffff);
    --tint: var(--wenbao-tint, #eef3fa);
    --text: var(--wenbao-text, #1d2733);
    --muted: var(--wenbao-muted, #55606e);
    --line: var(--wenbao-line, #d5dbe3);
    --edge: var(--wenbao-edge, #7b8794);
    --accent: var(--wenbao-accent, #1c4f96);
    --on-accent: var(--wenbao-on-accent, #ffffff);
    --warning: var(--wenbao-warning, #9a2b1e);
  }

  @supports (color: light-dark(#000, #fff)) {
    .shell {
      --background: var(--wenbao-background, light-dark(#ffffff, #1b2027));
      --tint: var(--wenbao-tint, light-dark(#eef3fa, #26303c));
      --text: var(--wenbao-text, light-dark(#1d2733, #e7ebf0));
      --muted: var(--wenbao-muted, light-dark(#55606e, #aab5c1));
      --line: var(--wenbao-line, light-dark(#d5dbe3, #3a4552));
      --edge: var(--wenbao-edge, light-dark(#7b8794, #8492a2));
      --accent: var(--wenbao-accent, light-dark(#1c4f96, #93bdf5));
      --on-accent: var(--wenbao-on-accent, light-dark(#ffffff, #111a26));
      --warning: var(--wenbao-warning, light-dark(#9a2b1e, #f2a79b));
    }
  }
`;
