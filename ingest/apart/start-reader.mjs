// A process begins without what lets the program run TypeScript, so it begins here, in JavaScript.
import { register } from 'tsx/esm/api';

register();
await import('./reader-child.ts');
