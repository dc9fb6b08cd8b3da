import { ENTRY_BY_ID, resolveValues, type ParamId, type Scenario, type StoryResult } from '../../../sim/page.ts';
import { closedCopies, isClosed, markedSites, masksOn } from '../cell/cell-data.ts';

/** Two lives of one cell as they are followed: where they part, and what may be said of it. */

export interface Course {
  /** The last day that both have lived. */
  readonly last: number;
  /** The first morning on which a copy is open in one life and closed in the other; null where there is none. */
  readonly parts: number | null;
  /** Copies that part on that morning. */
  readonly copies: readonly number[];
  /** The first morning on which their marks differ; null where there is none. */
  readonly marks: number | null;
  /** Mornings on which either life stands otherwise than on the morning before, in marks or windows. */
  readonly changes: readonly number[];
}

/** @param story must be told up to the last day that both lives have */
export function courseOf({ here, twin, parting, untilDay }: StoryResult): Course {
  const lives = twin === null ? [here] : [here, twin];
  const standing = (day: number) =>
    JSON.stringify(lives.map((life) => [masksOn(life, day, 0), masksOn(life, day, 1), closedCopies(life, day)]));
  const mornings = Array.from({ length: untilDay }, (_, day) => day + 1);
  const days = (parting?.state ?? []).filter((day) => day >= 0);
  const parts = days.length === 0 ? null : Math.min(...days);
  return {
    last: untilDay,
    parts,
    copies: [0, 1].filter((copy) => parts !== null && parting!.state[copy] === parts),
    marks: parting === null || parting.marks < 0 ? null : parting.marks,
    changes: mornings.filter((day) => standing(day) !== standing(day - 1)),
  };
}

/** The next day on which something changes, or the last. */
export function nextChange({ changes, last }: Course, day: number): number {
  return changes.find((change) => change > day) ?? last;
}

/** Marked sites of both copies on a morning. */
export function marksOn(life: StoryResult['here'], day: number): readonly [number, number] {
  return [markedSites(masksOn(life, day, 0)), markedSites(masksOn(life, day, 1))];
}

/** A sentence by its key, and what it names: numbers, and a copy by its own key. */
export interface Told {
  readonly key: string;
  readonly values?: Readonly<Record<string, number>>;
  readonly copy?: string;
}

/** What happened to one copy on the morning on which the two lives part. */
export function partingOf({ here, twin }: StoryResult, day: number, copy: number): Told {
  const name = copy === 0 ? 'cell.copyA' : 'cell.copyB';
  const closed = isClosed(here, day, copy);
  if (day === 0) return { key: closed ? 'follow.bornClosed' : 'follow.bornOpen', copy: name };
  // One of the two has changed since the morning before, else they had parted then.
  const moved = isClosed(here, day - 1, copy) !== closed ? 'here' : 'there';
  const closes = moved === 'here' ? closed : isClosed(twin!, day, copy);
  return { key: `follow.${moved}${closes ? 'Closes' : 'Opens'}`, copy: name };
}

/** What the two worlds differ in: care alone, what reaches the family besides, or more than that. */
export function differenceOf(a: Scenario, b: Scenario): 'care' | 'family' | 'more' {
  const [here, there] = [resolveValues(a), resolveValues(b)] as Record<string, unknown>[];
  const effects = Object.keys(here!)
    .filter((id) => JSON.stringify(here![id]) !== JSON.stringify(there![id]))
    .map((id) => ENTRY_BY_ID.get(id as ParamId)!.effect);
  if (effects.some((effect) => effect !== 'care' && effect !== 'family' && effect !== 'stress')) return 'more';
  const sameEvents = JSON.stringify(a.events) === JSON.stringify(b.events);
  return sameEvents && effects.every((effect) => effect === 'care') ? 'care' : 'family';
}

/** What there is to say of two lives on a day: one thought a sentence. */
export function sentencesOf(story: StoryResult, course: Course, day: number): readonly Told[] {
  const { parts, copies, marks, last } = course;
  if (parts !== null && day >= parts)
    return [
      { key: parts === 0 ? 'follow.partAtBirth' : 'follow.part', values: { day: parts } },
      ...copies.map((copy) => partingOf(story, parts, copy)),
      { key: `follow.dice.${differenceOf(story.scenario, story.twin!.scenario)}` },
    ];
  if (day >= last) return [{ key: marks === null ? 'follow.alike' : 'follow.never' }];
  if (marks !== null && day >= marks) return [{ key: 'follow.marksDiffer', values: { day: marks } }];
  return [{ key: 'follow.together' }];
}
