import { sum } from '../../../../figures/compute-figures.ts';
import type { FigureRow } from '../../../../figures/figure-row.ts';
import { computationWords, resultWords } from '../../../../figures/verdict.ts';
import { sharedWords } from '../../../../language/words/shared-words.ts';
import type { Operand } from '../../../../question/task.ts';
import { computedSentence } from '../say/computed-sentence.ts';
import type { Computed, ExecutorParts } from '../executor-parts.ts';
import { markedList } from '../say/figure-phrase.ts';
import { valueWords } from '../../../../figures/figure-words.ts';

/**
 * What else is asked of each of the things that are added, where it stands behind each of them:
 * 建设项目加储备项目一共多少个,总投资多少.
 */
export async function withCompanions(
  computed: Computed,
  operands: readonly Operand[],
  parts: ExecutorParts,
): Promise<Computed> {
  const what = operands.at(-1)?.thing.words.split(' ').slice(1).at(-1);
  const [first] = computed.figures;
  if (what === undefined || !first) return computed;
  const all = await parts.reads.figures({ reports: { reportIds: [first.reportId] } });
  const companions = computed.figures.flatMap((thing) => companionOf(thing, what, all) ?? []);
  const computation = companions.length === computed.figures.length ? sum(companions) : undefined;
  if (!computation) return computed;
  const pieces = [
    `${companions[0]?.indicator ?? ''}分别为`,
    ...markedList(companions, valueWords),
    `，合计${resultWords(computation)}（${computationWords(computation)}）。`,
  ];
  const sentence = await computedSentence(pieces, [computation], parts);
  return {
    ...computed,
    sentences: [...computed.sentences, sentence],
    figures: [...computed.figures, ...companions],
  };
}

// 投资总额 and 总投资 have one word in common.
const leastShared = 0.5;

/** The figure of this name that follows a thing before any other thing is counted. */
function companionOf(
  thing: FigureRow,
  what: string,
  rows: readonly FigureRow[],
): FigureRow | undefined {
  const next = rows
    .filter(({ reportId, start }) => reportId === thing.reportId && start >= thing.end)
    .toSorted((a, b) => a.start - b.start)[0];
  return next && sharedWords(what, next.indicator) >= leastShared ? next : undefined;
}
