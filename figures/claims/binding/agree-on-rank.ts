import { contentWords } from '../words/content-words.ts';
import { cuePattern, cueWords } from '../words/cue-words.ts';
import { rankScope } from '../words/rank-scope.ts';
import { subjectWords } from '../words/subject-words.ts';
import type { SourceQuantity } from '../source.ts';
import { clauseAt, type Candidate } from './candidate.ts';
import type { Stated } from './stated.ts';

const rates = cuePattern('is a rate of change');
const changes = cuePattern('changes at a rate');
const partly = cuePattern('begins a part');

/** A rank is held in one thing among some: of the growth or of the amount, in the country or the world. */
export function agreeOnRank(stated: Stated, candidate: Candidate): boolean {
  const { quantity, clause } = stated;
  if (quantity.base !== '位') return true;
  const infront = clause.text.slice(0, quantity.quantity.end - clause.start);
  if (candidate.cited.listed) return agreesOnScope(infront, candidate);
  if (clauseAt(candidate).includes('分别')) return false;
  if (!isOfOneThing(stated, candidate, infront) || isOfPart(stated, candidate)) return false;
  return agreesOnScope(infront, candidate);
}

/** Of several ranks side by side the first says among whom they are held. */
function agreesOnScope(infront: string, candidate: Candidate): boolean {
  const { left, quantityWords } = candidate.cited;
  const scope = rankScope(infront);
  const given = rankScope(`${left}${quantityWords}`) ?? rankScope(clauseAt(candidate));
  return scope === undefined || scope === given;
}

/** 进出口8082亿元、居第八位，增长19%、居第二位: the second rank is that of the growth. */
function isOfOneThing(stated: Stated, candidate: Candidate, infront: string): boolean {
  const near = clauseOfRank(candidate);
  const [said, given] = [rates.test(infront), rates.test(near)];
  if (given) return said;
  const before = numberBefore(candidate);
  if (!before) return true;
  if (said) return isGrowth(before);
  const own = subjectWords(contentWords(stated.quantity.segment), stated.scope);
  return !isGrowth(before) || changes.test(infront) || own.length === 0;
}

const goesOn = new RegExp(`^${cueWords('holds a rank')}`, 'u');

/** 增速提高2个百分点，居第二位: a rank without a thing of its own goes on with the clause before. */
function clauseOfRank(candidate: Candidate): string {
  const near = clauseAt(candidate);
  const before = candidate.sentence.clauses[candidate.cited.clause - 1]?.folded ?? '';
  return goesOn.test(near) ? `${before}${near}` : near;
}

/** The number before a rank in its clause. */
function numberBefore({ cited, sentence: { quantities } }: Candidate): SourceQuantity | undefined {
  const before = quantities[quantities.indexOf(cited) - 1];
  return before?.clause === cited.clause ? before : undefined;
}

function isGrowth({ base, gap, left }: SourceQuantity): boolean {
  return base === '%' && changes.test(gap === '' ? left : gap);
}

/** 总规模9万、其中智算8万、居首位: the rank of the part is not that of the number before. */
function isOfPart({ last, text }: Stated, { cited, sentence, source }: Candidate): boolean {
  if (last?.sentence !== sentence || partly.test(text)) return false;
  const [from, to] = [last.cited.quantity.end, cited.quantity.start];
  return from < to && partly.test(source.passage.text.slice(from, to));
}
