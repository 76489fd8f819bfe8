/** Markup that is safe to put into a page. Only `html` makes it, and it escapes what it is given. */
export type Html = { readonly markup: string };

type Slot = Html | string | number | undefined | readonly Slot[];

/**
 * A piece of a page. Everything put into it is text and escaped, unless it is such a piece itself.
 * @example html`<p>${'<b>'}</p>`.markup // => '<p>&lt;b&gt;</p>'
 */
export function html(parts: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  return {
    markup: parts.map((part, at) => part + (at < slots.length ? write(slots[at]) : '')).join(''),
  };
}

/** Markup of our own or of a library that escapes by itself. Never of data. */
export function trusted(markup: string): Html {
  return { markup };
}

function write(slot: Slot): string {
  if (slot === undefined) return '';
  if (typeof slot === 'string' || typeof slot === 'number') return escape(String(slot));
  return 'markup' in slot ? slot.markup : slot.map(write).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Also takes out what XML cannot hold and what turns the direction of text. */
export function escape(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu,
      '�',
    )
    .replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
