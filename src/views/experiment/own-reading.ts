import { harmless, InputError, type Decimal, type InputProblem, type Reading } from '../../../sim/page.ts';
import type { Say } from '../../words/say.ts';

/** What is asked of a table that can be read in more than one way, and what the answers come to. */

export interface Choice {
  readonly label: string;
  /** What is known of the table once this is chosen. */
  readonly reading: Reading;
}

export interface Question {
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** The question behind a refusal, or null where it is no question. @param known what was answered before */
export function questionOf(error: unknown, known: Reading, say: Say): Question | null {
  const problem = error instanceof InputError ? error.problems[0] : undefined;
  const [, about] = /^table-ask-(\w+)$/.exec(problem?.code ?? '') ?? [];
  if (problem === undefined || about === undefined) return null;
  const values = {
    got: harmless(String(problem.got)),
    ...Object.fromEntries(
      Object.entries(problem.detail ?? {}).map(([name, value]) => [
        name,
        typeof value === 'string' ? harmless(value) : value,
      ]),
    ),
  };
  const choice = (id: string, reading: Reading): Choice => ({
    label: say(`study.ask.${about}.${id}`, values),
    reading: { ...known, ...reading },
  });
  return { text: say(`study.ask.${about}`, values), choices: CHOICES[about]!(choice, problem, known) };
}

type Choose = (id: string, reading: Reading) => Choice;

const CHOICES: Readonly<Record<string, (choice: Choose, problem: InputProblem, known: Reading) => readonly Choice[]>> =
  {
    // Only those that fit the whole column have a value.
    decimal: (choice, { detail }) =>
      (['point', 'comma', 'either'] as const satisfies readonly Decimal[])
        .filter((decimal) => detail![decimal] !== undefined)
        .map((decimal) => choice(decimal, { decimal })),
    unit: (choice) => [choice('percent', { unit: 'percent' }), choice('fraction', { unit: 'fraction' })],
    litters: (choice) => [choice('own', { litters: 'own' }), choice('same', { litters: 'same' })],
    missing: (choice, { got }, known) =>
      [true, false].map((isGap) =>
        choice(isGap ? 'gap' : 'value', { gap: (code) => (code === got ? isGap : known.gap?.(code)) }),
      ),
  };
