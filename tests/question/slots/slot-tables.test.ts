import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../language/places/gazetteer.ts';
import { findQuantities } from '../../../language/numbers/find-quantities.ts';
import { readTable, wordsOf } from '../../../language/read-table.ts';
import { normaliseText } from '../../../language/characters/normalise-text.ts';
import { backgroundIn } from '../../../question/slots/things/background.ts';
import { borderOf } from '../../../question/slots/border/border.ts';
import { cuesIn } from '../../../question/slots/cues.ts';
import { saidDirection } from '../../../question/slots/directions.ts';
import { cuePattern } from '../../../question/slots/cue-pattern.ts';
import { questionForm } from '../../../question/slots/form.ts';
import { questionTerms } from '../../../question/slots/things/terms.ts';
import { soughtNumber } from '../../../question/slots/sought/sought-number.ts';
import { nameSuffixes } from '../../../question/slots/sought/wanted-name.ts';
import { kindsIn } from '../../../question/slots/time/kinds.ts';
import { leftoverWords } from '../../../question/slots/things/leftover-words.ts';
import { loneMembers } from '../../../question/slots/things/list-members.ts';
import { withSpeltBorders } from '../../../question/slots/border/spelt-borders.ts';
import { withProducts } from '../../../question/slots/things/products.ts';
import { surroundingPlace } from '../../../question/slots/surrounding-place.ts';
import { thingsIn } from '../../../question/slots/things/things.ts';

const slots = new URL('../../../question/slots/', import.meta.url);

function table<const Column extends string>(name: string, columns: readonly Column[]) {
  return [...readTable(new URL(name, slots), columns)];
}

const listed = (text: string) =>
  thingsIn(text, []).listed.map(({ thing }) => thing.type === 'indicator' && thing.indicator.name);

describe('every example of a slot', () => {
  it.each(
    table('cues.tsv', [
      ...(['slot', 'value', 'words', 'not behind', 'not before', 'weight', 'example'] as const),
    ]),
  )('$example asks for $slot $value', ({ slot, value, weight, example }) => {
    const own = cuesIn(example).filter((cue) => cue.slot === slot && cue.value === value);
    expect(own.map((cue) => cue.weight)).toContain(Number(weight));
  });

  it.each(table('cue-classes.tsv', ['class', 'words', 'example']))(
    '$example is one of its class: $class',
    ({ words, example }) => {
      expect(wordsOf(words)).toContain(example);
    },
  );

  it.each(
    table('time/kind-words.tsv', [
      ...(['words', 'kind', 'not behind', 'not before', 'strength', 'example'] as const),
    ]),
  )('$example asks for a $kind', ({ words, kind, example }) => {
    const said = kindsIn(example).map((one) => [example.slice(one.start, one.end), one.kind]);
    expect(said).toContainEqual([words, kind]);
  });

  it.each(
    table('direction-words.tsv', [
      ...(['words', 'way', 'not behind', 'not before', 'example'] as const),
    ]),
  )('$example goes $way', ({ way, example }) => {
    expect(saidDirection(example)).toBe(way);
  });

  it.each(
    table('form-words.tsv', ['form', 'words', 'not behind', 'not before', 'example'] as const),
  )('$example waits for an answer of the form $form', ({ form, example }) => {
    expect(questionForm(normaliseText(example))).toBe(form);
  });

  it.each(table('things/asking-words.tsv', ['words', 'before', 'not before', 'example']))(
    '$example asks by words that are about nothing',
    ({ words, example }) => {
      const [asked] = example.match(cuePattern(words)) ?? [];
      expect(asked).toBeDefined();
      expect(questionTerms(example).flatMap((term) => term.words)).not.toContain(asked);
    },
  );

  it.each(table('things/light-words.tsv', ['words', 'example']))(
    '$words of $example says how a thing is measured or meant',
    ({ words, example }) => {
      const weights = questionTerms(example).flatMap((term) =>
        term.words.includes(words) ? term.weight : [],
      );
      expect(weights).toEqual([0.2]);
    },
  );

  it.each(table('sought/sought-numbers.tsv', ['number', 'words', 'not before', 'example']))(
    '$example asks for a number of the kind $number',
    ({ number, example }) => {
      expect(soughtNumber(normaliseText(example))).toBe(number);
    },
  );

  it.each(table('sought/name-kinds.tsv', ['kind', 'called by', 'example']))(
    '$example asks for the name of a $kind',
    (row) => {
      const names = wordsOf(row['called by']);
      expect(nameSuffixes(row.example)).toEqual(names.length > 0 ? names : [row.kind]);
    },
  );

  it.each(table('sought/words-of-asking-names.tsv', ['words', 'example']))(
    '$example asks for a name',
    ({ example }) => {
      expect(nameSuffixes(example)).not.toEqual([]);
    },
  );

  it.each(table('sought/words-of-asking-where.tsv', ['words', 'not before', 'example']))(
    '$example asks where',
    ({ example }) => {
      expect(nameSuffixes(example)).toContain('街');
    },
  );

  it.each(table('border/border-words.tsv', ['words', 'side', 'way', 'inclusive', 'example']))(
    '$example sets a border $way',
    ({ way, inclusive, example }) => {
      const [quantity] = findQuantities(example);
      expect(quantity && borderOf(example, quantity)).toMatchObject({
        side: way,
        inclusive: inclusive === 'yes',
        value: 5,
      });
    },
  );

  it.each(table('border/spelt-borders.tsv', ['words', 'border', 'example']))(
    '$example means $border',
    ({ words, border, example }) => {
      expect(withSpeltBorders(example)).toBe(example.replace(words, border));
    },
  );

  it.each(table('things/products.tsv', ['product', 'verbs', 'name', 'example']))(
    '$example asks for $name',
    ({ name, example }) => {
      expect(withProducts(example)).toContain(name);
    },
  );

  it('what only sounds like making a product names none', () => {
    for (const words of ['产粮大县有几个', '压减炼钢产能多少', '征收粮食多少', '播种粮食多少亩'])
      expect(withProducts(words)).toBe(words);
  });

  it.each(table('things/background-words.tsv', ['words', 'example']))(
    '$example only says on what occasion it is asked',
    ({ words, example }) => {
      const text = normaliseText(example);
      const [background] = backgroundIn(text);
      expect(text.slice(background?.start, background?.end).endsWith(words)).toBe(true);
    },
  );

  it.each(table('../../language/words/lists/asking-words.tsv', ['class', 'words', 'example']))(
    '$example is about 口袋公园 alone',
    ({ words, example }) => {
      expect(leftoverWords(example, []).map((run) => run.words)).toEqual(['口袋公园']);
      expect(wordsOf(words)).toContain(example.replace('口袋公园', ''));
    },
  );

  it.each(table('things/words-of-other-things.tsv', ['class', 'side', 'words', 'example']))(
    '$example names no indicator, but where something is set for it',
    ({ side, words, example }) => {
      expect(listed(example).length > 0).toBe(side === 'set behind');
      expect(wordsOf(words).some((word) => example.includes(word))).toBe(true);
    },
  );

  it.each(
    table('things/list-members.tsv', ['words', 'indicator', 'with a rate', 'in turn', 'example']),
  )('$example asks for $indicator too', ({ indicator, example }) => {
    expect(listed(example)).toContain(indicator);
  });

  it.each(
    table('things/list-members.tsv', [
      'words',
      'indicator',
      'with a rate',
      'in turn',
      'example',
    ]).filter((row) => row['with a rate'] === 'yes'),
  )('$words alone is $indicator where a rate is asked', ({ words, indicator }) => {
    const found = loneMembers(`2023年的${words}增长多少`).map((one) => one.indicator.name);
    expect(found).toEqual([indicator]);
  });

  it.each(table('surrounding-words.tsv', ['words', 'ending', 'example']))(
    '$example is of the place around as well',
    ({ example, ending }) => {
      const gazetteer = loadGazetteer();
      const inner = gazetteer.places().find(({ path, level }) => {
        const isInside = path.slice(0, -1).some((around) => around.endsWith(ending));
        return ending === '国' ? level === 'province' : isInside;
      });
      const around = inner && surroundingPlace(example, inner, gazetteer);
      expect(around?.place.name.endsWith(ending)).toBe(true);
    },
  );
});
