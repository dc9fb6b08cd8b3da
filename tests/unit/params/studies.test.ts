/** A study's design: every number just inside and just outside its domain, and what else is refused. */
import { describe, expect, it } from 'vitest';
import {
  defaultDesign,
  InputError,
  newStudy,
  parseStudy,
  scenarioFromPreset,
  SOURCES,
  STUDY_ENTRIES,
  STUDY_KINDS,
  type ParameterEntry,
  type StudyKind,
} from '../../../sim/page.ts';

const scenario = scenarioFromPreset('both-parents');
const all = STUDY_KINDS.flatMap((kind) =>
  (STUDY_ENTRIES[kind] as readonly ParameterEntry[]).map((entry) => ({ kind, entry, id: entry.id })),
);

/** Codes and paths of what is wrong with a design, or none. */
function faults(kind: StudyKind, design: unknown, change: object = {}): string[] {
  try {
    parseStudy({ ...newStudy(kind, scenario), design, ...change });
    return [];
  } catch (error) {
    return (error as InputError).problems.map(({ code, path }) => `${code} ${path}`);
  }
}

describe('each field of a design', () => {
  it.each(all)('$kind $id takes its domain and no more', ({ kind, entry, id }) => {
    // A generation that is singled out must be one of those that are run.
    const set = (value: unknown) =>
      faults(kind, { ...(kind === 'lineage' && id !== 'generations' ? { generations: 20 } : {}), [id]: value });
    if (entry.kind === 'boolean') {
      for (const value of [true, false]) expect(set(value)).toEqual([]);
      for (const value of ['true', 1, null]) expect(set(value)).toEqual([`not-a-boolean design.${id}`]);
      return;
    }
    if (entry.kind === 'choice') return;
    const [low, high] = entry.domain;
    const step = entry.kind === 'integer' ? 1 : 1e-9;
    for (const value of [low, high, low + step, high - step]) expect(set(value)).toEqual([]);
    for (const value of [low - step, high + step]) expect(set(value)[0]).toBe(`out-of-range design.${id}`);
    for (const value of [NaN, Infinity, '1', null, [low]]) expect(set(value)[0]).toBe(`not-a-number design.${id}`);
    if (entry.kind === 'integer') expect(set(low + 0.5)).toEqual([`not-a-whole-number design.${id}`]);
  });

  it.each(all)('$kind $id has its usual value inside its slider inside its domain', ({ entry }) => {
    expect(Object.keys(SOURCES)).toContain(entry.source);
    if (entry.kind !== 'number' && entry.kind !== 'integer') return;
    const order = [entry.domain[0], entry.explore[0], entry.default, entry.explore[1], entry.domain[1]];
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

describe('a study', () => {
  it.each(STUDY_KINDS)(
    'of kind %s is read back as it was written, and takes its usual design when nothing is said',
    (kind) => {
      const study = newStudy(kind, scenario);
      expect(parseStudy(JSON.parse(JSON.stringify(study)))).toEqual(study);
      expect(parseStudy({ ...study, design: undefined }).design).toEqual(defaultDesign(kind));
    },
  );

  const refused: [string, StudyKind, unknown, object, string][] = [
    ['another schema', 'giving', {}, { schema: 'tend.scenario/1' }, 'wrong-schema schema'],
    ['an unknown kind', 'giving', {}, { kind: 'horoscope' }, 'not-one-of kind'],
    ['a design that is a list', 'giving', [], {}, 'not-an-object design'],
    ['a design of another kind', 'giving', { lines: 10 }, {}, 'unknown-field design.lines'],
    ['a field beside the others', 'giving', {}, { colour: 'red' }, 'unknown-field colour'],
    ['no world', 'giving', {}, { scenario: undefined }, 'not-an-object scenario'],
    [
      'a world with a fault',
      'giving',
      {},
      { scenario: { ...scenario, set: { 'care.licking': -1 } } },
      'out-of-range set.care.licking',
    ],
    [
      'fostering after the last generation',
      'lineage',
      { generations: 3, fosterAt: 4 },
      {},
      'out-of-range design.fosterAt',
    ],
    ['support after the last generation', 'lineage', { supportAt: 7 }, {}, 'out-of-range design.supportAt'],
  ];
  it.each(refused)('with %s is refused', (_, kind, design, change, fault) =>
    expect(faults(kind, design, change)).toEqual([fault]),
  );

  it('that is no study at all is refused', () => {
    for (const nothing of [null, [], 'study', 7]) expect(() => parseStudy(nothing)).toThrow(InputError);
  });
});
