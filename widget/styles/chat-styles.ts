import { colours } from './colours.ts';
import { controls } from './controls.ts';
import { frame } from './frame.ts';
import { pageLayout } from './page-layout.ts';
import { sources } from './sources.ts';
import { turns } from './turns.ts';

/** All that `<wenbao-chat>` looks like, in the order it applies. */
export const chatStyles = [colours, frame, controls, turns, sources, pageLayout];
