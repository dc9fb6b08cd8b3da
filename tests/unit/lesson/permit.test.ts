/** What a step permits: what its file names, and nothing before a prediction is locked. */
import { describe, expect, it } from 'vitest';
import { fieldsOf, nameOfField, namesOfDesign, permitOf } from '../../../sim/lessons.ts';
import { LESSON as LUCK } from '../../../sim/lesson/files/2-luck.ts';
import { LESSON as WHEN } from '../../../sim/lesson/files/3-when.ts';

const nothing = {
  params: [],
  design: [],
  events: 'none',
  cells: 'none',
  views: [],
  day: false,
  run: false,
  families: false,
};

describe('a step', () => {
  it('permits what its file names, and nothing else', () => {
    expect(permitOf(LUCK.steps[0])).toEqual(nothing);
    expect(permitOf(LUCK.steps[4])).toEqual({ ...nothing, design: ['litters', 'pups'], run: true, families: true });
    expect(permitOf(WHEN.steps[1])).toEqual({ ...nothing, events: 'start', day: true });
  });

  it('permits nothing while its prediction waits for the lock', () => {
    expect(permitOf(LUCK.steps[4], true)).toEqual(nothing);
  });
});

describe('names of fields', () => {
  it('stand for both arms where a lesson says so, and for themselves', () => {
    expect(fieldsOf('litters')).toEqual(['littersA', 'littersB']);
    expect(fieldsOf('pups')).toEqual(['pups']);
    expect([nameOfField('littersB'), nameOfField('pups')]).toEqual(['litters', 'pups']);
  });

  it('are known by the kind of study', () => {
    expect(namesOfDesign('vole-trial')).toEqual(expect.arrayContaining(['litters', 'littersA', 'pups', 'setA']));
    expect(namesOfDesign('lineage')).not.toContain('litters');
  });
});
