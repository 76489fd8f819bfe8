import { cuePattern } from '../../words/cue-words.ts';
import { unsupported, type Checked, type WordFaultFound } from '../fault.ts';

const whole = /全(?:国|省|市|州|盟|县|区|旗|镇|乡|域)/u;
const isPart = cuePattern('is a part of any place');

/** 中心城区比重预计达到75% is not told of 全市. */
export function partOfPlaceFaults({
  clause: { text },
  region,
}: Checked): readonly WordFaultFound[] {
  const [said] = whole.exec(text) ?? [];
  if (said === undefined || whole.test(region) || isPart.test(text)) return [];
  return isPart.test(region) ? [unsupported(said)] : [];
}
