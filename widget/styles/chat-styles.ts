import { colours } from './colours.ts';
import { controls } from './controls.ts';
import { frame } from './frame.ts';
import { pageLayout } from './page-layout.ts';
import { readingAids } from './reading-aids.ts';
import { sources } from './sources.ts';
import { turns } from './turns.ts';

/** All that `<wenbao-chat>` looks like, in the order it applies. */
export const chatStyles = [colours, frame, controls, turns, sources, pageLayout, readingAids];
