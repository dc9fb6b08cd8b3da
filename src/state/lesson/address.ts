import { InputError, SEED_LENGTH, type InputProblem } from '../../../sim/page.ts';

/**
 * A lesson in the address: its name, the seed of one's own seat, the step; or the code of a class and the number of a
 * seat in it. It holds no world, so no design leaks.
 */

export interface LessonAddress {
  /** Null where the code of a class says it. */
  readonly lesson: string | null;
  /** Code of a class, as it stands there. */
  readonly class: string | null;
  /** What a class of a teacher's own is made of, packed; any other has none. */
  readonly setup?: string;
  /** A seed; in a class, the number of the seat as it stands there. */
  readonly seat: string | null;
  /** Word of the class, where its teacher's machine collects; it is never written. */
  readonly word?: string;
  /** From 1; beyond the steps stand the last questions and the end. */
  readonly step: number | null;
}

const KEYS = ['lesson', 'class', 'seat', 'step', 'word', 'setup'];

export function writeAddress({ lesson, class: code, seat, step, setup }: LessonAddress): string {
  const parts = Object.entries({ lesson, class: code, seat, step, setup }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return `#${new URLSearchParams(parts as [string, string][]).toString()}`;
}

/** @throws InputError with everything that is not understood, by name; code and seat of a class are read by others */
export function readAddress(fragment: string, known: readonly string[], most: number): LessonAddress {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const problems: InputProblem[] = [
    ...[...query.keys()]
      .filter((key) => !KEYS.includes(key))
      .map((path) => ({ code: 'unknown-field', path, allowed: KEYS })),
    ...KEYS.filter((path) => query.getAll(path).length > 1).map((path) => ({ code: 'repeated-key', path })),
  ];
  const [code, lesson] = [query.get('class'), query.get('lesson')];
  const [word, setup] = [query.get('word'), query.get('setup')];
  if (setup !== null && code === null) problems.push({ code: 'missing', path: 'class', allowed: ['…'] });
  if (!known.includes(lesson ?? '') && ((code === null && word === null) || lesson !== null))
    problems.push({ code: 'not-one-of', path: 'lesson', got: lesson ?? '', allowed: known });
  const seat = query.get('seat');
  if (code === null && seat !== null && (seat === '' || seat.length > SEED_LENGTH))
    problems.push({ code: 'not-a-seed', path: 'seat', got: seat, allowed: [1, SEED_LENGTH], unit: 'characters' });
  const step = query.get('step');
  if (step !== null && !(/^\d{1,2}$/.test(step) && Number(step) >= 1 && Number(step) <= most))
    problems.push({ code: 'out-of-range', path: 'step', got: step, allowed: [1, most] });
  if (problems.length > 0) throw new InputError(problems);
  const place = { lesson, class: code, seat, step: step === null ? null : Number(step) };
  return { ...place, ...(word === null ? {} : { word }), ...(setup === null ? {} : { setup }) };
}
