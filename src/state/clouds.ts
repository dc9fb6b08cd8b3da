import type { LittersResult, Runner, Scenario, Species } from '../../sim/page.ts';
import { unanswered } from './ask.ts';
import { speciesOf } from './species.ts';
import { close, leaveOpen } from './unanswered.ts';

/** Litters under one scenario, for the dots of the raincloud. */
export interface Cloud {
  readonly scenario: Scenario;
  readonly result: LittersResult;
}

interface Candidate {
  readonly id: string;
  readonly scenario: Scenario;
  readonly drag: unknown;
  readonly litter: { readonly scenario: Scenario } | null;
}

/** Six litters of four are enough for an outline; children have no litter-mates of their age. */
export function litterPlan(species: Species, siblings: number): { litters: number; pups: number } {
  return species === 'infant' ? { litters: 24, pups: 1 } : { litters: 6, pups: Math.min(4, siblings) };
}

/**
 * Runs the litters of each scenario once its own band stands, one scenario after the other, and leaves off as soon as
 * something is dragged.
 */
export function createClouds(
  runner: Runner,
  candidates: () => readonly Candidate[],
  done: (id: string, cloud: Cloud) => void,
) {
  const finished = new Map<string, Scenario>();
  const givenUp = new Set<string>();
  let running: { id: string; scenario: Scenario; abort: AbortController } | null = null;

  const again = () => {
    for (const id of givenUp) finished.delete(id);
    givenUp.clear();
    follow();
  };

  function follow(): void {
    const all = candidates();
    if (running !== null) {
      const own = all.find(({ id }) => id === running!.id);
      const dragged = all.some(({ drag }) => drag !== null);
      if (!dragged && own?.scenario === running.scenario) return;
      running.abort.abort();
      running = null;
    }
    if (all.some(({ drag, litter, scenario }) => drag !== null || litter?.scenario !== scenario)) return;
    const next = all.find(({ id, scenario }) => finished.get(id) !== scenario);
    if (next !== undefined) void run(next);
  }

  async function run({ id, scenario }: Candidate): Promise<void> {
    const abort = new AbortController();
    running = { id, scenario, abort };
    const { litters, pups } = litterPlan(speciesOf(scenario), scenario.siblings);
    try {
      const result = await runner.run(
        { kind: 'litters', scenario, from: 0, to: litters, pups },
        { signal: abort.signal },
      );
      finished.set(id, scenario);
      done(id, { scenario, result });
    } catch (error) {
      // What was refused is not asked again; what was given up is, when workers live again or the panels next change.
      if (!abort.signal.aborted) finished.set(id, scenario);
      if (unanswered(error, abort.signal) === 'given up') {
        givenUp.add(id);
        leaveOpen(again);
      }
    }
    if (running?.abort === abort) running = null;
    if (!abort.signal.aborted) follow();
  }

  return {
    follow,
    halt() {
      close(again);
      running?.abort.abort();
      running = null;
    },
  };
}
