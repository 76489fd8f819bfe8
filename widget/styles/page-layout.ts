import { css } from 'lit';

/**
 * The conversation as a page of its own (`layout="page"`): the page scrolls and not the log, the
 * field stays at its foot, and on a desk the quotations stand beside what they carry.
 */
export const pageLayout = css`
  :host([layout='page']) .shell {
    overflow: visible;
    border: 0;
    background: none;
  }
  :host([layout='page']) .log {
    max-height: none;
    overflow: visible;
    padding-inline: 0;
  }
  :host([layout='page']) .header {
    padding-inline: 0;
  }
  :host([layout='page']) .question {
    scroll-margin-top: 0.75em;
  }
  :host([layout='page']) .foot {
    position: sticky;
    bottom: 0;
    z-index: 1;
    border: 1px solid var(--line);
    border-bottom: 0;
    border-radius: var(--wenbao-radius, 0.5em) var(--wenbao-radius, 0.5em) 0 0;
    overflow: hidden;
    background: var(--background);
  }
  :host([layout='page']) .composer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.75em;
    align-items: end;
    padding-block: 0.75em;
  }
  :host([layout='page']) .composer label {
    grid-column: 1 / -1;
  }
  :host([layout='page']) .composer textarea {
    min-height: 2.6em;
  }
  :host([layout='page']) .composer .row {
    margin: 0;
    flex-wrap: nowrap;
  }
  /* Still read aloud with the field. */
  :host([layout='page']) .keys {
    display: none;
  }
  :host([layout='page']) .foot .notice {
    padding-block: 0.3em;
    font-size: 0.8125em;
  }
  @media (max-width: 40em) {
    /* On a phone the field's own words say what it is for; its name is still read aloud. */
    :host([layout='page']) .composer label {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (max-height: 30em) {
    /* A phone on its side: a field at the foot would leave no room to read. */
    :host([layout='page']) .foot {
      position: static;
    }
  }
  @media (min-width: 64em) {
    /* What stands beside grows into the last row, so that it pulls no line of the answer apart. */
    :host([layout='page']) .turn {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 22em;
      grid-template-rows: repeat(11, auto) 1fr;
      column-gap: 2em;
    }
    :host([layout='page']) .turn > * {
      grid-column: 1;
    }
    :host([layout='page']) .turn > .question {
      grid-column: 1 / -1;
    }
    :host([layout='page']) .turn > .sources {
      grid-column: 2;
      grid-row: 2 / -1;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    :host([layout='page']) .source:focus {
      transition: background 0.3s;
    }
  }
  @media print {
    .foot,
    .row,
    .examples,
    .new {
      display: none;
    }
    .log {
      max-height: none;
      overflow: visible;
    }
  }
`;
