import { cuePattern, cueWords } from '../words/cue-words.ts';
import { unsupported, type Checked, type WordFaultFound } from './fault.ts';

const eachAt = new RegExp(`${cueWords('says of each')}[^，。；\\d]{0,4}$`, 'u');
const ofSeveral = cuePattern('is of each or of the mean');

/** 企业78家，注册资本3.6亿元 does not say that each has 3.6亿元. */
export function eachFaults({ clause, region }: Checked): readonly WordFaultFound[] {
  const { quantities, text, start } = clause;
  const [only] = quantities;
  if (quantities.length !== 1 || only === undefined || only.base === '位') return [];
  const said = eachAt.exec(text.slice(0, only.quantity.start - start));
  const written = text.slice(only.quantity.start - start, only.quantity.end - start);
  return said && !isToldOfEach(written, region) ? [unsupported(said[0])] : [];
}

/** Where the number stands, what is said of each stands beside it. */
function isToldOfEach(written: string, region: string): boolean {
  const beside = region.split(/[\n，；;。]/u).filter((part) => part.includes(written));
  return ofSeveral.test(beside.length > 0 ? beside.join('\n') : region);
}
