import { contentWords } from '../../words/content-words.ts';
import { cuePattern, cueWords } from '../../words/cue-words.ts';
import { saysWillBe } from '../../words/will-be.ts';
import { isNamed, isSaid } from '../../words/said-in.ts';
import type { Checked, WordFaultFound } from '../fault.ts';

/** What is planned has not come about: a clause without numbers says so as well. */
export function kindFaults(checked: Checked): readonly WordFaultFound[] {
  const { clause, support } = checked;
  const { aims, text, quantities } = clause;
  if (quantities.length > 0 || support.length === 0) return [];
  const saysDone = aims === 'result' || /(?<!为)了(?=[^解])|已经?/u.test(text);
  const isWrong = saysDone ? isOnlyPlanned(checked) : aims === 'target' && isOnlyDone(checked);
  return isWrong ? [{ fault: 'wrong_kind', words: text }] : [];
}

const onlyAims = cuePattern('only aims');
// 要订出办法, at the beginning of a clause.
const callsFor = new RegExp(`(?:^|[\\n，,；;。])${cueWords('calls for')}`, 'u');
const cameAbout = cuePattern('came about');
const looksAhead = cuePattern('looks ahead');
const laysGround = /为.{1,20}(?:打下|奠定)/u;

const alreadyDone = /已(?!有)|(?<!为)了(?=[^解])/u;
const hoped = new RegExp(`${cueWords('hopes')}[^，,。；;\\n]*`, 'gu');

function isOnlyPlanned(checked: Checked): boolean {
  const { clause, support, region } = checked;
  const { text } = clause;
  if (saysWillBe(region) && !text.includes('将')) return true;
  if (isOnlyHoped(checked)) return true;
  const isOfPlan = support.every(({ source }) => source.passage.orientation === 'target');
  // 实现 and 完成 are what a plan sets out to do.
  const came = (isOfPlan ? alreadyDone : cameAbout).test(region);
  const isAim = (onlyAims.test(region) || callsFor.test(region)) && !came;
  const isPlanned = isAim || isOfPlan || laysGround.test(region);
  return isPlanned && (!came || looksAhead.test(region) || laysGround.test(region));
}

/** 有望实现降级: the words are said, but only of what is hoped for. */
function isOnlyHoped({ clause: { text }, region }: Checked): boolean {
  const certain = region.replace(hoped, '');
  return contentWords(text).some((word) => isNamed(word, region) && !isNamed(word, certain));
}

function isOnlyDone({ support, region }: Checked): boolean {
  const looksBack = support.every(({ source }) => source.passage.orientation === 'result');
  const isAhead = looksAhead.test(region) || laysGround.test(region) || isSaid('将', region);
  return looksBack && !isAhead;
}
