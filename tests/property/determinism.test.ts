/** The same world gives the same bits however it is cut up, watched or asked about. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checksum, runInSteps, simulateLives } from '../../sim/engine.ts';
import { joinPieces, MODEL_VERSION } from '../../sim/page.ts';
import { anyWorld, bitsIn, cellOf, everything, live, smallWorld } from './worlds.ts';

vi.setConfig({ testTimeout: 60_000 });
const runs = { numRuns: 25, seed: 7 };

describe('a cell', () => {
  it('is the same for every number of cells above its own', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(149), fc.integer({ min: 1, max: 200 }), (scenario, pick, more) => {
        const cell = pick % scenario.cells;
        const larger = { ...scenario, cells: cell + more };
        const individual = scenario.siblings - 1;
        expect(cellOf(larger, individual, cell)).toEqual(cellOf(scenario, individual, cell));
        const masks = (world: typeof scenario) => {
          const { data } = live(world, { from: individual, masksOnDay: scenario.days }).masks!;
          return [...data.subarray(4 * cell, 4 * cell + 4)];
        };
        expect(masks(larger)).toEqual(masks(scenario));
      }),
      runs,
    );
  });

  it('has the masks that the tissue shows, on every day', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(1000), fc.nat(1000), (scenario, pickCell, pickDay) => {
        const cell = pickCell % scenario.cells;
        const day = pickDay % (scenario.days + 1);
        const { masksByDay } = cellOf(scenario, 0, cell);
        const { masks } = live(scenario, { to: 1, masksOnDay: day });
        expect([...masksByDay.data.subarray(4 * day, 4 * day + 4)]).toEqual([
          ...masks!.data.subarray(4 * cell, 4 * cell + 4),
        ]);
      }),
      runs,
    );
  });

  it("has dated events that lead from each day's masks to the next, in order", () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(1000), (scenario, pick) => {
        const { masksByDay, silencingByDay, events } = cellOf(scenario, 0, pick % scenario.cells);
        const now = [...masksByDay.data.subarray(0, 4)];
        let next = 0;
        let before = 0;
        for (let day = 0; day <= scenario.days; day++) {
          for (; next < events.length && events[next]!.age < day; next++) {
            const { age, copy, dyad, strand, kind } = events[next]!;
            expect(age).toBeGreaterThanOrEqual(before);
            before = age;
            const [p, q] = [(now[2 * copy]! >>> dyad) & 1, (now[2 * copy + 1]! >>> dyad) & 1];
            // m→h, h→u, h→m, u→h: what the dyad must have been, and which way the strand goes.
            expect(p + q).toBe([2, 1, 1, 0][kind]);
            expect(strand === 0 ? p : q).toBe(kind < 2 ? 1 : 0);
            now[2 * copy + strand] = (now[2 * copy + strand]! ^ (1 << dyad)) >>> 0;
          }
          expect(now).toEqual([...masksByDay.data.subarray(4 * day, 4 * day + 4)]);
        }
        expect(next).toBe(events.length);
        for (const copy of [0, 1]) {
          const last = events.filter((event) => event.copy === copy).at(-1);
          if (last !== undefined) expect(silencingByDay.data[2 * scenario.days + copy]).toBe(last.silencing);
        }
      }),
      runs,
    );
  });
});

describe('a litter', () => {
  it('has the same young alone as together, and one checksum in any order and any split', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(2), (scenario, pick) => {
        const whole = live(scenario, { digest: true });
        const pieces = Array.from({ length: scenario.siblings }, (_, young) =>
          live(scenario, { from: young, to: young + 1, digest: true }),
        );
        pieces.forEach((piece, young) => expect(piece.digests[0]).toBe(whole.digests[young]));
        const turned = [...pieces.slice(pick % pieces.length), ...pieces.slice(0, pick % pieces.length)].reverse();
        const joined = joinPieces({ kind: 'life', scenario, from: 0, to: scenario.siblings }, turned);
        expect(everything(joined)).toEqual(everything(whole));
        expect(checksum(MODEL_VERSION, joined.digests)).toBe(checksum(MODEL_VERSION, whole.digests));
        expect(checksum(MODEL_VERSION, whole.digests)).toMatch(/^[0-9a-f]{32}$/);
      }),
      runs,
    );
  });

  it('does not change when it is watched', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, fc.nat(25), async (scenario, day) => {
        const unseen = live(scenario, { digest: true, histogram: false });
        cellOf(scenario, 0, 0);
        const watched = live(scenario, { digest: true, closedByDay: true, masksOnDay: day % (scenario.days + 1) });
        expect(watched.digests).toEqual(unseen.digests);
        expect({ ...everything(watched), allelesByMarks: [] }).toEqual(everything(unseen));
        const paused = await runInSteps({ kind: 'life', scenario, from: 0, to: scenario.siblings, digest: true }, () =>
          Promise.resolve(),
        );
        expect(paused.digests).toEqual(unseen.digests);
      }),
      runs,
    );
  });

  it('does not notice other runs and questions between its steps', () => {
    const scenario = smallWorld({ cells: 9000, siblings: 2, days: 4 });
    const other = smallWorld({
      seed: 'other',
      cells: 9000,
      siblings: 1,
      days: 3,
      set: { 'site.dyads': 32, 'receptors.mode': 'graded' },
    });
    const jobs = [scenario, other].map((world) => ({
      kind: 'life' as const,
      scenario: world,
      from: 0,
      to: world.siblings,
      digest: true,
    }));
    const alone = jobs.map((job) => live(job.scenario, { digest: true }).digests);
    const running = jobs.map((job) => simulateLives(job));
    const results: (readonly string[] | undefined)[] = [undefined, undefined];
    let steps = 0;
    while (results.includes(undefined)) {
      running.forEach((run, i) => {
        if (results[i] !== undefined) return;
        const step = run.next();
        steps++;
        if (step.done) results[i] = step.value.digests;
        cellOf(other, 0, 17);
      });
    }
    expect(steps).toBeGreaterThan(3);
    expect(results).toEqual(alone);
  });

  it('has totals that can be counted from its masks', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(25), (scenario, pick) => {
        const day = pick % (scenario.days + 1);
        const result = live(scenario, { to: 1, masksOnDay: day, closedByDay: true });
        const K = result.strands.dims[2]!.size;
        const strands = new Array<number>(K).fill(0);
        const byMarks = new Array<number>(2 * K + 1).fill(0);
        let half = 0;
        for (let copy = 0; copy < 2 * scenario.cells; copy++) {
          const [p, q] = [result.masks!.data[2 * copy]!, result.masks!.data[2 * copy + 1]!];
          for (let dyad = 0; dyad < K; dyad++) strands[dyad]! += ((p >>> dyad) & 1) + ((q >>> dyad) & 1);
          byMarks[bitsIn(p) + bitsIn(q)]!++;
          half += bitsIn(p ^ q);
        }
        expect([...result.strands.data.subarray(day * K, (day + 1) * K)]).toEqual(strands);
        expect([...result.allelesByMarks.data.subarray(day * (2 * K + 1), (day + 1) * (2 * K + 1))]).toEqual(byMarks);
        expect(result.hemimethylated.data[day]).toBe(half);
        const words = result.closedByDay!.dims[1]!.size;
        let closed = 0;
        for (let copy = 0; copy < 2 * scenario.cells; copy++)
          closed += (result.closedByDay!.data[day * words + (copy >> 5)]! >>> (copy & 31)) & 1;
        expect(result.closedCopies.data[day]).toBe(closed);
      }),
      runs,
    );
  });

  it('closes copies exactly at half the strands when every dyad weighs the same', () => {
    const scenario = smallWorld({ cells: 400, set: { 'receptors.weight5': 5 / 16, 'receptors.weightMiddle': 6 / 16 } });
    const { closedCopies, allelesByMarks } = live(scenario);
    closedCopies.data.forEach((closed, row) => {
      expect(closed).toBe(allelesByMarks.data.subarray(row * 33 + 16, row * 33 + 33).reduce((a, b) => a + b, 0));
    });
  });
});
