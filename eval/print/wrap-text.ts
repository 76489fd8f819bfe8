import { columnsOf } from '../../language/characters/display-width.ts';

/**
 * Lines of at most `columns` display columns. Chinese has no spaces to break at, so a line breaks
 * between any two characters. Control characters, which could steer the terminal, become spaces.
 */
export function wrapText(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text.replace(/\p{Cc}+/gu, ' ')) {
    if (line !== '' && columnsOf(line + character) > columns) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}
