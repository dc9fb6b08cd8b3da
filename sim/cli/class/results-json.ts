import { notReproduced, type OpenedClass } from '../../classroom/class-file.ts';
import { countsOf } from '../../classroom/judge.ts';
import { handsAsks } from '../../classroom/hands.ts';
import type { ClassOf, Judged } from '../../classroom/judged.ts';
import { MODEL_VERSION } from '../../params/version.ts';

export const RESULTS_SCHEMA = 'tend.class-results/1';

/** All that is known of what was handed in. @param opened the class file that it came from, if it did */
export function resultsJson(of: ClassOf, judged: readonly Judged[], opened: OpenedClass | null): string {
  const ids = of.layout.results.map(({ id }) => id);
  const tickets = judged.map(({ found, status, pooled, aside, head, ticket, why }) => ({
    seat: head?.seat ?? null,
    status,
    pooled,
    aside,
    attempt: head?.attempt ?? null,
    stage: head?.stage ?? null,
    modelVersion: head?.modelVersion ?? null,
    code: head?.code ?? null,
    done: head?.done.map((step) => of.layout.lesson.steps[step]?.id ?? step) ?? null,
    skipped: head?.skipped.map((step) => of.layout.lesson.steps[step]?.id ?? step) ?? null,
    answers: ticket?.answers ?? null,
    because: ticket?.because ?? null,
    results: ticket?.results.map((result, i) => ({ id: ids[i], ...result })) ?? null,
    why,
    text: found.text,
    from: found.from,
  }));
  const all = {
    schema: RESULTS_SCHEMA,
    code: of.code,
    lesson: of.lesson.id,
    seats: of.seats,
    modelVersion: MODEL_VERSION,
    counts: countsOf(judged),
    ...(opened === null ? {} : { notReproduced: notReproduced(opened, judged) }),
    // Of this class, in the order of its board: nobody's in particular, so they stand beside the tickets.
    hands: handsOf(of, opened),
    tickets,
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** Hands that were counted in the class of the file, where it is this one. */
function handsOf({ code, lesson }: ClassOf, opened: OpenedClass | null) {
  const hands = opened?.of.code === code ? opened.hands : {};
  return handsAsks(lesson).flatMap(({ ask, of }) => {
    const counts = hands[ask];
    return counts === undefined ? [] : [{ ask, of, counts, n: counts.reduce((all, each) => all + each, 0) }];
  });
}
