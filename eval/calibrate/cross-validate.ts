import { brierScore, expectedCalibrationError, type Confident } from '../metrics/calibration.ts';
import { coverageAtRisk } from '../metrics/risk-coverage.ts';
import { fitLogistic, predict } from '../statistics/fit-logistic.ts';
import type { MeasuredSet } from './measure-set.ts';

/** How well the probabilities of one set fit, where they were fitted on all the others. */
export type Calibration = {
  readonly name: string;
  readonly answers: readonly Confident[];
};

/** Leaves each set out once: what is fitted on a set says nothing of how it does on it. */
export function calibrationOf(sets: readonly MeasuredSet[]): readonly Calibration[] {
  return sets.map((set) => {
    const others = sets.filter((other) => other !== set).flatMap(({ examples }) => examples);
    const model = fitLogistic(others.length > 0 ? others : set.examples);
    return {
      name: set.name,
      answers: set.examples.map(({ features, isSo }) => ({
        confidence: predict(model, features),
        isRight: isSo,
      })),
    };
  });
}

/** A line for each set, and one for all of them. */
export function printCalibration(sets: readonly Calibration[]): string {
  const all = { name: 'all, each left out', answers: sets.flatMap(({ answers }) => answers) };
  return [...sets, all].map(lineOf).join('\n');
}

function lineOf({ name, answers }: Calibration): string {
  const right = answers.filter(({ isRight }) => isRight).length;
  const error = expectedCalibrationError(answers);
  const attempts = answers.map(({ confidence, isRight }) => ({ confidence, isWrong: !isRight }));
  return [
    name.padEnd(28),
    `right ${right}/${answers.length}`,
    `ECE ${shown(error)}`,
    `Brier ${shown(brierScore(answers))}`,
    `coverage at 5 % risk ${shown(coverageAtRisk(0.05, attempts))}`,
  ].join('  ');
}

function shown(value: number | undefined): string {
  return value === undefined ? '-' : value.toFixed(3);
}
