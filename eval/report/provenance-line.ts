import type { Provenance } from '../gold-files/provenance.ts';
import { type Html, html } from './html.ts';

const authors = { person: '人', program: '程序', model: '模型', unknown: '来历未记' } as const;

/** How far the questions themselves can be trusted. */
export function provenanceLine({ questions, checked, writtenBy }: Provenance): Html {
  const kinds = Object.keys(authors) as (keyof typeof authors)[];
  const said = kinds
    .filter((kind) => writtenBy[kind] > 0)
    .map((kind) => `${authors[kind]} ${writtenBy[kind]}`);
  return html`<p class="note">
    题目与答案经人核对的：<b>${checked} / ${questions}</b> 题。出题：${said.join('，')}。
  </p>`;
}
