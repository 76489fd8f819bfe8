/** Characters that cannot be seen, which can carry instructions past a reader. */
const invisible = /\p{Default_Ignorable_Code_Point}|[\p{Cf}\p{Co}]|(?!\s)\p{Cc}/gu;

/**
 * A text with what no reader sees taken out: zero-width, tag (U+E0000), direction and control
 * characters, and halves of characters. White space stays.
 */
export function withoutInvisible(text: string): string {
  return text.toWellFormed().replace(invisible, '');
}
