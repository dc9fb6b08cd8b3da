/** The Model screen's numbers: every setting once, filters, words, and the evidence that points at them. */
import { SPECIES } from '../../../src/state/species.ts';
import { describe, expect, it } from 'vitest';
import { createWords, ENGLISH, ENTRIES, scenarioFromPreset } from '../../../sim/page.ts';
import { parameterIds } from '../../../src/saved/model/read-link.ts';
import { studies } from '../../../src/state/studies.ts';
import { CLAIMS_AGAINST, CLAIMS_FOR, MISSING } from '../../../src/views/model/evidence.ts';
import { byEffect, EVERYTHING, matching, NUMBERS, rowId, TAGS, valuesNow } from '../../../src/views/model/numbers.ts';
import { acceptedOf, unitOf, valueOf, wordsOf } from '../../../src/views/model/row-words.ts';
import en from '../../../src/words/en.json' with { type: 'json' };

const say = createWords({ ...ENGLISH, ...en });
const found = (filter: object) =>
  matching(NUMBERS, { ...EVERYTHING, ...filter }, (row) => wordsOf(row, say)).map(({ id }) => id);
const rowOf = (id: string) => NUMBERS.find((row) => row.id === id)!;

describe('the table of numbers', () => {
  it('has every number that a link can name, once, in groups that lose none', () => {
    expect(NUMBERS.map(({ id }) => id)).toEqual(parameterIds());
    expect(new Set(NUMBERS.map(({ id }) => rowId(id))).size).toBe(NUMBERS.length);
    expect(
      [...byEffect(NUMBERS).values()]
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(parameterIds().sort());
  });

  it('has words, a heading and a source for every row', () => {
    const heads = [...byEffect(NUMBERS).keys()];
    expect(heads.filter((effect) => !say.has(`effect.${effect}`) && !say.has(`model.group.${effect}`))).toEqual([]);
    const value = valuesNow(scenarioFromPreset('infant-both-parents'), studies.getState().designs);
    for (const row of NUMBERS) {
      for (const words of [
        wordsOf(row, say),
        valueOf(row.entry, value(row), say),
        acceptedOf(row.entry, say),
        rowId(row.id),
      ])
        expect(words, row.id).toMatch(/\S/);
      expect(unitOf(row.entry, say), row.id).not.toContain('undefined');
    }
  });

  it('shows what stands now, not what is usual', () => {
    const scenario = { ...scenarioFromPreset('infant-both-parents'), set: { 'kappa.care': 0.123 }, cells: 77 };
    const value = valuesNow(scenario, studies.getState().designs);
    expect([
      value(rowOf('kappa.care')),
      value(rowOf('cells')),
      value(rowOf('kinetics.lossRate')),
      value(rowOf('design.giving.people')),
    ]).toEqual([0.123, 77, 0.005, (studies.getState().designs.giving as Readonly<Record<string, unknown>>)['people']]);
  });
});

describe('filters', () => {
  it('by tag take any of the tags chosen, and together all tags make the whole', () => {
    const one = TAGS.map((tag) => found({ tags: new Set([tag]) }));
    expect(one.every((ids) => ids.length > 0)).toBe(true);
    expect(one.flat().sort()).toEqual(parameterIds().sort());
    expect(found({ tags: new Set(['measured']) })).toEqual(
      expect.arrayContaining(ENTRIES.filter(({ tag }) => tag === 'measured').map(({ id }) => id)),
    );
    expect(found({ tags: new Set(['measured']) }).some((id) => rowOf(id).entry.tag !== 'measured')).toBe(false);
    expect(found({ tags: new Set(['measured', 'calibrated']) })).toHaveLength(one[0]!.length + one[1]!.length);
  });

  it('by species keep what acts on both', () => {
    const [vole, infant] = [found({ species: 'vole' }), found({ species: 'infant' })];
    expect([vole.includes('care.licking'), infant.includes('care.licking')]).toEqual([true, false]);
    expect([vole.includes('care.play'), infant.includes('care.play')]).toEqual([false, true]);
    expect(vole.includes('kappa.care') && infant.includes('kappa.care')).toBe(true);
    expect(new Set([...vole, ...infant]).size).toBe(NUMBERS.length);
  });

  it('by words want every word, in name, help, id or source', () => {
    expect(found({ query: 'kusui' })).toEqual(['receptors.residual', 'receptors.gradedSlope']);
    expect(found({ query: '  KAPPA.care ' })).toEqual(['kappa.care']);
    expect(found({ query: 'kusui licking' })).toEqual([]);
    expect(found({ query: '' })).toHaveLength(NUMBERS.length);
    expect(found({ query: 'kusui', tags: new Set(['assumed']) })).toEqual([]);
  });
});

describe('the evidence', () => {
  it('has words for every claim on both sides, and no claim twice', () => {
    const claims = [...CLAIMS_FOR, ...CLAIMS_AGAINST];
    expect(claims.filter(({ id }) => !say.has(`model.claim.${id}`))).toEqual([]);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });
  it('gives no entry the name of a species, whose words would stand in the heading’s place', () => {
    expect(
      [...CLAIMS_FOR, ...CLAIMS_AGAINST, ...MISSING]
        .map(({ id }) => id)
        .filter((id) => (SPECIES as readonly string[]).includes(id)),
    ).toEqual([]);
  });
  it('names the settings that stand in for each missing number', () => {
    for (const { id, numbers } of MISSING) {
      expect([say.has(`model.missing.${id}`), say.has(`model.missing.${id}.does`)], id).toEqual([true, true]);
      expect(
        numbers.filter((number) => !parameterIds().includes(number)),
        id,
      ).toEqual([]);
      expect(
        numbers.filter((number) => rowOf(number).entry.tag === 'measured'),
        id,
      ).toEqual([]);
    }
  });
});
