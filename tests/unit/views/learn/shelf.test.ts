/** What the shelf says of lessons is so of their files, and each lesson has its drawing. */
import { describe, expect, it } from 'vitest';
import { loadLesson, SHELF } from '../../../../sim/lessons.ts';
import { PICTURES } from '../../../../src/views/learn/pictures.tsx';
import words from '../../../../src/words/en/learn.json' with { type: 'json' };

const catalogue: Readonly<Record<string, string>> = words;

describe('the shelf', () => {
  it.each(SHELF.map(({ id }) => id))('says on which screen %s begins, and has a drawing for it', async (id) => {
    const { lesson } = (await loadLesson(id))!;
    const { screen } = lesson.worlds[lesson.steps[0]!.world]!;
    expect(catalogue[`shelf.where.${id}`]!.toLowerCase()).toMatch(new RegExp(`^${screen}\\b`));
    expect(PICTURES).toHaveProperty(id);
  });

  it('says nothing of a lesson that is not there', () => {
    const said = Object.keys(catalogue).flatMap((key) => /^shelf\.where\.(.+)$/.exec(key)?.[1] ?? []);
    expect(said.toSorted()).toEqual(SHELF.map(({ id }) => id).toSorted());
  });
});
