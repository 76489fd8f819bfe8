import { BadInput } from '../bad-input.ts';
import type { SystemUnderTest } from '../system-under-test.ts';

/**
 * The product made worse on purpose, to see that a comparison finds it. A test of the tests: what
 * cannot tell these from the product cannot be trusted to tell two versions apart.
 */
const worsened: Readonly<Record<string, (system: SystemUnderTest) => SystemUnderTest>> = {
  /** Does not see which year is asked about. */
  'without-years': (system) => changingQuestions(system, withoutYears),
  /** Forgets what was said before. */
  'without-history': (system) => ({
    ...system,
    ask: ({ history: _, ...request }) => system.ask(request),
    search: ({ history: _, ...query }) => system.search(query),
  }),
};

/** @throws BadInput for a variant that there is none of */
export function variantOf(system: SystemUnderTest, variant: string | undefined): SystemUnderTest {
  if (variant === undefined) return system;
  const worsen = worsened[variant];
  if (!worsen) {
    throw new BadInput(
      `There is no variant ${variant}. There are: ${Object.keys(worsened).join(', ')}.`,
    );
  }
  return worsen(system);
}

function changingQuestions(
  system: SystemUnderTest,
  change: (question: string) => string,
): SystemUnderTest {
  return {
    ...system,
    ask: (request) => system.ask({ ...request, question: change(request.question) }),
    search: (query) => system.search({ ...query, question: change(query.question) }),
  };
}

function withoutYears(question: string): string {
  return question.replace(/(?:19|20)\d\d\s*年?|[今去明]年/gu, '');
}
