/** What of a keyboard event decides whether Enter sends. */
export type KeyPress = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
};

/** The key code of a press that an input method has taken for itself. */
const takenByInputMethod = 229;

/**
 * Whether a key press sends the question. Enter also picks a candidate in a Chinese input method:
 * then the press is composing, or, in Safari, comes right after composing with key code 229.
 */
export function isSendKey({ key, shiftKey, isComposing, keyCode }: KeyPress): boolean {
  return key === 'Enter' && !shiftKey && !isComposing && keyCode !== takenByInputMethod;
}
