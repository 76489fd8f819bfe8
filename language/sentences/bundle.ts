import { countedList } from './counted-list.ts';

/** A name that stands for several things: 五个重庆 is five, each of them called …重庆. */
export type Bundle = {
  readonly name: string;
  /** How many things; undefined where the name does not say: “6643”工程. */
  readonly count: number | undefined;
  /** What each of them is called; undefined where the name does not say. */
  readonly noun: string | undefined;
};

/**
 * Of a name with other words around it, what stands in quotation marks is the name.
 *
 * `readBundle('五个重庆') // => { name: '五个重庆', count: 5, noun: '重庆' }`
 */
export function readBundle(words: string): Bundle {
  const bare = withoutQuotationMarks(quotedName(words) ?? words);
  const { count, noun } = countedList(bare) ?? {};
  return { name: bare, count, noun };
}

/** `withoutQuotationMarks('“一老一小”') // => '一老一小'`; spaces go, too. */
export function withoutQuotationMarks(words: string): string {
  return words.replace(/[“”‘’"'「」『』《》\s]/gu, '');
}

/** `quotedName('甘肃“两县一区”') // => '两县一区'`; undefined where nothing stands in quotation marks. */
export function quotedName(words: string): string | undefined {
  return /[“"「『]([^”"」』]{2,12})[”"」』]/u.exec(words)?.[1];
}

/**
 * How well a text spells a bundle out: the things one by one, not the name alone. 0 where it does
 * not; the more the surer.
 *
 * `spellsOut(readBundle('六个静海'), '建成现代、活力、绿色、健康、平安、幸福静海') // => 2`
 */
export function spellsOut(bundle: Bundle, text: string): number {
  const bare = text.replace(/[“”‘’"'「」]/gu, '');
  const said: Said = {
    isNamed: bare.includes(bundle.name),
    isInTurn: /(?:一是|一要|第一).*(?:二是|二要|第二)/u.test(bare),
    others: bare.replaceAll(bundle.name, ''),
  };
  if (bundle.count === undefined) return unfolds(said, bare) ? 1 : 0;
  const shown = [isRepeated(bundle, bundle.count, said), isListed(bundle, bundle.count, said)];
  const ways = shown.filter(Boolean).length;
  if (ways === 0 && !(said.isNamed && said.isInTurn)) return 0;
  return ways + (said.isNamed ? 1 : 0);
}

/** What a text says beside the name of a bundle. */
type Said = {
  readonly isNamed: boolean;
  readonly isInTurn: boolean;
  /** The text without the name. */
  readonly others: string;
};

function unfolds({ isNamed, isInTurn, others }: Said, bare: string): boolean {
  return isNamed && (itemsIn(others) >= 3 || isInTurn || /[：:]/u.test(bare));
}

function isRepeated({ noun }: Bundle, count: number, said: Said): boolean {
  if (noun === undefined || said.others.split(noun).length <= count) return false;
  return standInARow(said.others, noun, said.isNamed, said.isInTurn);
}

function isListed({ noun }: Bundle, count: number, { isNamed, others }: Said): boolean {
  if (isNamed) return hasItems(others, count);
  // Without the name, what is listed has to be called by its noun, in the clause itself.
  return clausesOf(others).some(
    (clause) => noun !== undefined && clause.includes(noun) && lists(clause, count),
  );
}

function lists(clause: string, count: number): boolean {
  return clause.includes('、') && clause.split(separator).length === count;
}

// 宜居重庆、畅通重庆: what is called alike stands close together.
const longestItem = 10;
const longestItemInTurn = 80;

/** Whether things of one name follow one another, and do not merely occur in one text. */
function standInARow(text: string, noun: string, isNamed: boolean, inTurn: boolean): boolean {
  const between = text.split(noun).slice(1, -1);
  const longest = inTurn ? longestItemInTurn : longestItem;
  const divides = isNamed || inTurn ? /[、，；。,;]/u : /、/u;
  return between.every((words) => words.length <= longest && divides.test(words));
}

/** Items that stand side by side in one clause: 现代、活力、绿色静海. */
const separator = /、|(?:以及|和|及|与)(?=[^、，；。]*$)/u;

function clausesOf(text: string): readonly string[] {
  return text.split(/[，；;。：:！？]|,(?!\d)/u);
}

function itemsIn(text: string): number {
  return Math.max(...clausesOf(text).map((clause) => clause.split('、').length));
}

/** So many items in one clause, or so many clauses in a row that begin or end alike. */
function hasItems(text: string, count: number): boolean {
  const clauses = clausesOf(text);
  if (clauses.some((one) => one.includes('、') && one.split(separator).length === count))
    return true;
  return clauses.some((_, index) => {
    const run = clauses.slice(index, index + count);
    if (run.length < count || run.some((one) => one.length < 2)) return false;
    const [first = ''] = run;
    return run.every((one) => one.startsWith(first.slice(0, 2)) || one.endsWith(first.slice(-2)));
  });
}
