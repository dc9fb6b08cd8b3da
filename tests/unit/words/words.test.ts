/** Everything that has a name has its words, and no words are left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  createWords,
  dayTable,
  ENGLISH,
  ENTRIES,
  EVENT_FIELDS,
  GIVERS,
  PRESET_IDS,
  PRESETS,
  renderProblem,
  SIZE_ENTRIES,
  scenarioFromPreset,
  STUDY_ENTRIES,
  UNITS,
  type InputProblem,
  type LifeResult,
  type ParameterEntry,
} from '../../../sim/page.ts';
import { runNow } from '../../../sim/engine.ts';
import { SOURCES, standingOf, type Seen } from '../../../sim/params/sources.ts';
import { REASONS } from '../../../sim/stats/result.ts';

const say = createWords(ENGLISH);
const textOf = (folder: string) => {
  const root = fileURLToPath(new URL(`../../../${folder}/`, import.meta.url));
  return (readdirSync(root, { recursive: true }) as string[])
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(root + path, 'utf8'))
    .join('\n');
};
/** The core, and the page where it reads what was saved: problems are said with the same words. */
const sources = `${textOf('sim')}${textOf('src/saved')}`;

/** Every code that the core, or the page where it reads files, puts into a problem. */
const codes = [
  ...new Set([...`${sources}${textOf('src/state')}`.matchAll(/\bcode: '([\w-]+)'/g)].map((match) => match[1]!)),
];
/** Every phrase of a life story. */
const phrases = [...new Set([...sources.matchAll(/'(story\.[\w.]+)'/g)].map((match) => match[1]!))];
/** Said beside the problems, and names of fields that are neither parameters nor an event's own. */
const beside = ['error.safe', 'error.more', 'error.points-refused', 'error.design-line'];
const entries = [...ENTRIES, ...SIZE_ENTRIES] as readonly ParameterEntry[];

function columns(): string[] {
  const scenario = { ...scenarioFromPreset('both-parents'), days: 1, siblings: 1, cells: 1 };
  return dayTable(runNow({ kind: 'life', scenario, from: 0, to: 1 }) as LifeResult).columns.map((column) => column.id);
}

/** Ways a source can have been seen, whether or not one of today’s was. */
const SEEN: readonly Seen[] = ['text', 'abstract', 'secondary', 'not read'];

const wanted = [
  ...entries.flatMap(({ id }) => [`param.${id}.label`, `param.${id}.help`]),
  ...entries.flatMap((entry) =>
    entry.kind === 'choice' ? entry.domain.map((option) => `choice.${entry.id}.${option}`) : [],
  ),
  ...Object.values(STUDY_ENTRIES).flatMap((design: readonly ParameterEntry[]) =>
    design.flatMap((entry) =>
      entry.kind === 'choice' ? entry.domain.map((option) => `choice.${entry.id}.${option}`) : [],
    ),
  ),
  ...Object.entries(STUDY_ENTRIES).flatMap(([kind, design]) =>
    design.flatMap(({ id }) => [`design.${kind}.${id}.label`, `design.${kind}.${id}.help`]),
  ),
  ...UNITS.map((unit) => `unit.${unit}`),
  ...GIVERS.map((giver) => `giver.${giver}`),
  ...PRESET_IDS.flatMap((id) => [`preset.${id}.label`, `preset.${id}.help`]),
  ...['measured', 'calibrated', 'assumed', 'teaching'].map((tag) => `tag.${tag}`),
  ...Object.keys(EVENT_FIELDS).map((type) => `event.${type}.label`),
  ...Object.entries(EVENT_FIELDS).flatMap(([type, fields]) =>
    Object.entries(fields).flatMap(([name, field]) => [
      `event.${type}.${name}`,
      ...(field.kind === 'choice' ? field.domain.map((option) => `event.${type}.${name}.${option}`) : []),
    ]),
  ),
  'event.change.param',
  'event.change.value',
  'origin.older',
  'origin.unknown',
  ...columns().map((id) => `series.${id}`),
  ...codes.map((code) => `error.${code}`),
  ...beside,
  ...phrases,
  ...[
    ...Object.values(SOURCES),
    ...SEEN.map((seen) => ({ label: '', authors: 'A', year: 2000, journal: null, doi: null, seen })),
  ].flatMap((source) => standingOf(source).map((key) => `source.${key}`)),
  ...REASONS.map((reason) => `stats.${reason}`),
];

describe('the catalogue', () => {
  it('has words for everything that needs them', () => {
    expect(codes.length).toBeGreaterThan(30);
    expect(wanted.filter((key) => !say.has(key))).toEqual([]);
  });

  it('has none to spare', () => {
    const fields = Object.keys(ENGLISH).filter((key) => key.startsWith('field.'));
    const unused = Object.keys(ENGLISH).filter((key) => !wanted.includes(key) && !fields.includes(key));
    expect(unused).toEqual([]);
    // A field's name is quoted in the sources, or is a key of something they read.
    const nobody = fields
      .map((key) => key.slice(6))
      .filter((name) => !new RegExp(`['.\`]${name}['\`:]|\\b${name}:`).test(sources));
    expect(nobody).toEqual([]);
  });

  it('keeps the preset names people know from the papers', () => {
    const labels = (species: string) =>
      PRESET_IDS.filter((id) => PRESETS[id].species === species)
        .map((id) => say(`preset.${id}.label`))
        .sort();
    expect(labels('vole')).toEqual([
      'Both parents',
      'Care has no effect',
      'Fostered at birth',
      'Hardship with support',
      'High care',
      'Late enrichment',
      'Late rescue',
      'Low care',
      'Picked up by hand',
      'Picked up in a cup',
      'Separation',
      'Single mother',
      'With helpers',
    ]);
    expect(labels('infant')).toEqual([
      'Both parents',
      'Hardship',
      'Hardship with a programme',
      'Little play and talk',
      'Much play and talk',
      'One caregiver',
    ]);
  });

  it('is plain: help is a few whole sentences, and nobody is blamed', () => {
    for (const [key, text] of Object.entries(ENGLISH)) {
      expect(text, key).toBe(text.trim());
      if (key.endsWith('.help')) expect(text, key).toMatch(/^([A-Z][^.]*(\.\d[^.]*)*\.( |$)){1,5}$/);
      expect(text, key).not.toMatch(
        /\b(good|bad|better|worse|poor|neglect|damage|program(?!me))\w* ?(mother|father|parent|d\b)?/i,
      );
    }
  });
});

describe('say', () => {
  it('refuses a key without words and a placeholder without a value', () => {
    expect(() => say('param.nothing.label')).toThrow('param.nothing.label');
    expect(() => say('toString')).toThrow('toString');
    expect(() => say('error.more')).toThrow('count');
    expect(say('error.more', { count: 3 })).toBe('Further problems: 3.');
  });
});

describe('a problem in words', () => {
  const range: InputProblem = {
    code: 'out-of-range',
    path: 'set.care.licking',
    got: 900,
    allowed: [0, 720],
    unit: 'minPerDay',
  };

  it('names field, path, range and unit', () => {
    expect(renderProblem(say, range)).toBe(
      'Licking and grooming (set.care.licking) must be from 0 to 720 min/day. It is 900.',
    );
    expect(renderProblem(say, { ...range, path: 'events[3].hoursPerDay' })).toContain(
      'Hours apart each day (events[3].hoursPerDay)',
    );
    expect(renderProblem(say, { ...range, path: 'cells' })).toContain('Brain cells (cells)');
  });

  it.each([
    'x'.repeat(1e6),
    'two\nlines\r\n\u2028\u2029\u0085',
    '\u001b[31mred\u0007\u202eback\ud800',
    '😀'.repeat(1000),
    { toString: null },
    ['a'],
    null,
    undefined,
    Number.NaN,
    Symbol('s'),
    10n,
  ])('stays one short harmless line whatever was got (%#)', (got) => {
    const text = renderProblem(say, { ...range, got, path: typeof got === 'string' ? `set.${got}` : 'set' });
    expect(text).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(text.length).toBeLessThan(600);
  });
});
