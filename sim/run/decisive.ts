/** Where a copy's life turned, found from its silencing morning by morning. */

/** One copy's course: silencing and whether it was closed, on mornings 0 to the last. */
export interface Course {
  readonly silencing: ArrayLike<number>;
  readonly closed: ArrayLike<number>;
}

export interface Stretch {
  readonly change: 'closed' | 'opened' | 'more' | 'less';
  readonly fromDay: number;
  readonly toDay: number;
}

/**
 * Last morning up to `until` on which the copy stands on the other side of the line than the morning before; -1 for
 * none.
 */
export function lastCrossing({ closed }: Course, until: number): number {
  for (let day = until; day > 0; day--) if (closed[day] !== closed[day - 1]) return day;
  return -1;
}

/**
 * The way to the last crossing: from the latest morning on which the copy stood furthest from the line since it came to
 * that side of it (or was born there), to the first morning on the other side. Null when it never crossed.
 */
export function crossingStretch(course: Course, until: number): Stretch | null {
  const toDay = lastCrossing(course, until);
  if (toDay < 0) return null;
  const closes = course.closed[toDay] === 1;
  const first = Math.max(0, lastCrossing(course, toDay - 1));
  const fromLine = (day: number) => (closes ? -1 : 1) * course.silencing[day]!;
  let fromDay = first;
  for (let day = first; day < toDay; day++) if (fromLine(day) >= fromLine(fromDay)) fromDay = day;
  return { change: closes ? 'closed' : 'opened', fromDay, toDay };
}

/** The shortest stretch over which silencing changed most in one direction; null when it never changed. */
export function widestStretch({ silencing }: Course, until: number): Stretch | null {
  let best: Stretch | null = null;
  let most = 0;
  for (const sign of [1, -1] as const) {
    let fromDay = 0;
    for (let day = 1; day <= until; day++) {
      if (sign * silencing[day]! <= sign * silencing[fromDay]!) fromDay = day;
      const change = sign * (silencing[day]! - silencing[fromDay]!);
      if (change <= most) continue;
      most = change;
      best = { change: sign > 0 ? 'more' : 'less', fromDay, toDay: day };
    }
  }
  return best;
}

/** How much silencing changed over a stretch. */
export function changeOver({ silencing }: Course, { fromDay, toDay }: Stretch): number {
  return Math.abs(silencing[toDay]! - silencing[fromDay]!);
}

export interface Turn extends Stretch {
  readonly copy: number;
  readonly of: 'here' | 'twin';
}

/**
 * The stretch that a cell's story turns on. First come copies that stand otherwise than the twin's on the last morning:
 * their own last crossing, else the twin's. Then any copy's last crossing. Then the widest change without one.
 * Of two, the later crossing or the wider change is told.
 * @param here courses of copies A and B. @param twin the twin's, or none.
 */
export function turnOf(here: readonly Course[], twin: readonly Course[] | null, until: number): Turn | null {
  const crossings = (courses: readonly Course[], of: 'here' | 'twin') =>
    found(courses, of, (course) => crossingStretch(course, until)).sort((a, b) => b.toDay - a.toDay);
  const own = crossings(here, 'here');
  const parted = (turn: Turn) => twin !== null && here[turn.copy]!.closed[until] !== twin[turn.copy]!.closed[until];
  const candidates = [own.find(parted), twin === null ? undefined : crossings(twin, 'twin').find(parted), own[0]];
  const widest = found(here, 'here', (course) => widestStretch(course, until)).sort(
    (a, b) => changeOver(here[b.copy]!, b) - changeOver(here[a.copy]!, a),
  );
  return candidates.find((turn) => turn !== undefined) ?? widest[0] ?? null;
}

function found(courses: readonly Course[], of: 'here' | 'twin', stretch: (course: Course) => Stretch | null): Turn[] {
  return courses.flatMap((course, copy) => {
    const held = stretch(course);
    return held === null ? [] : [{ ...held, copy, of }];
  });
}
