import { WenbaoChat } from './chat-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'wenbao-chat': WenbaoChat;
  }
}

// A page may load the script twice; a second definition of the same tag would throw.
if (!customElements.get('wenbao-chat')) customElements.define('wenbao-chat', WenbaoChat);
