/** What a seat hands in: of an honest seat the figures that its own page would show, with the same checksum. */
import { describe, expect, it } from 'vitest';
import { runNow } from '../../../sim/engine.ts';
import { classOf } from '../../../sim/classroom/class.ts';
import { handedPlan } from '../../../sim/classroom/handed.ts';
import { createAsker } from '../../../sim/lesson/expect.ts';
import { NO_RESULT, type HandedResult } from '../../../sim/classroom/ticket.ts';
import type { HandedIn } from '../../../sim/lesson/types.ts';
import { SHELF, loadLesson } from '../../../sim/lesson/shelf.ts';
import { scenarioFromPreset } from '../../../sim/params/scenario.ts';
import { newStudy } from '../../../sim/params/study-types.ts';
import { studyChecksum } from '../../../sim/run/study-checksum.ts';
import { parseStudy } from '../../../sim/study/parse.ts';
import { PLANS, writeCode } from '../../../sim/classroom/code.ts';

const ask = createAsker(runNow);

describe('what a seat hands in', () => {
  it('is the trial that the command line runs under the seed of the seat', async () => {
    const { lesson, code } = await classOf('088B721T', 30);
    const [small] = ask(handedPlan(lesson, code, 14));
    const { design } = lesson.worlds['trial'] as unknown as { readonly design: object };
    const plain = newStudy('vole-trial', scenarioFromPreset('both-parents', '088B721T-14'));
    // The class's world is sealed: one of two, and the run must be one of the two.
    const sums = [true, false].map((careEffect) => {
      const study = parseStudy({ ...plain, design: { ...plain.design, ...design, careEffect } });
      return studyChecksum(runNow({ kind: 'vole-trial', study, from: 0, to: 4 } as never) as never).slice(0, 8);
    });
    expect(sums).toContain((small as { hash: string }).hash);
    expect(sums[0]).not.toBe(sums[1]);
  });
  it.each(SHELF.map(({ id }) => id))('is computable, and another seat finds something else: %s', async (id) => {
    const { lesson } = (await loadLesson(id))!;
    const code = writeCode({
      format: 'lesson',
      lesson: lesson.number,
      revision: lesson.revision,
      plan: 'whole',
      pace: 'free',
      truth: lesson.sealed?.deal ?? 'open',
      salt: 77,
    });
    const of = await classOf(code, 30);
    const [one, other] = [1, 2].map((seat) => ask(handedPlan(of.lesson, code, seat)));
    expect(one).toHaveLength(lesson.handIn.length);
    one!.forEach((result, i) => {
      expect(result).toHaveProperty('estimate');
      expect((result as { estimate: number | null }).estimate).not.toBeNull();
      expect((result as { hash: string }).hash).toMatch(/^[0-9a-f]{8}$/);
      expect(result).not.toEqual(other![i]);
    });
  });
  it.each(PLANS)('leaves out what the plan leaves out, in every lesson: %s', async (plan) => {
    for (const { id } of SHELF) {
      const { lesson } = (await loadLesson(id))!;
      const truth = lesson.sealed?.deal ?? 'open';
      const code = writeCode({
        format: 'lesson',
        lesson: lesson.number,
        revision: lesson.revision,
        plan,
        pace: 'free',
        truth,
        salt: 77,
      });
      const of = await classOf(code, 30);
      const left = lesson.handIn.filter(({ step }) => !of.lesson.steps.some((each) => each.id === step));
      // Nothing was run: only what is left out has a result.
      const results = handedPlan(of.lesson, code, 1).read(new Map());
      expect(results.filter((result) => result === NO_RESULT)).toHaveLength(left.length);
    }
  });
  it('is of two generations what the pupil’s own run of three says of the second', async () => {
    const { lesson } = (await loadLesson('repeat'))!;
    const whole = {
      ...lesson,
      handIn: lesson.handIn.map((each) => ({ ...each, value: withoutGenerations(each.value) })),
    };
    const [two, three] = [lesson, whole].map((each) => ask(handedPlan(each, '0M8C9XKQ', 3)) as readonly HandedResult[]);
    expect(three!.map(({ estimate, low, high }) => [estimate, low, high])).toEqual(
      two!.map(({ estimate, low, high }) => [estimate, low, high]),
    );
    expect(three![0]!.hash).not.toBe(two![0]!.hash);
  });
});

function withoutGenerations(value: HandedIn['value']): HandedIn['value'] {
  const { generations, ...laid } = (value as { readonly with: Record<string, unknown> }).with;
  expect(generations).toBe(2);
  return { ...value, with: laid } as HandedIn['value'];
}
