import type { LifeResult, Runner, Scenario } from '../../sim/page.ts';
import { createLatest, orRefused } from './ask.ts';
import type { Litter } from './types.ts';

/** What the scheduler hands back; failures of jobs that were called off are not failures. */
export interface SchedulerEvents {
  onFocal(result: LifeResult): void;
  onEnds(scenario: Scenario, least: LifeResult | null, most: LifeResult | null): void;
  onLitter(litter: Litter): void;
  onFailure(error: Error, scenario: Scenario): void;
}

export interface Scheduler {
  /** Simulates the focal young one; while one run is in flight only the latest request waits. */
  focal(scenario: Scenario): void;
  /** Simulates what follows when a change has settled: both ends of the slider, then the litter with its checksum. */
  settle(scenario: Scenario, ends: { least: Scenario; most: Scenario } | null): void;
  /** Calls off what `settle` started. */
  halt(): void;
}

/** Decides what runs when. */
export function createScheduler(runner: Runner, events: SchedulerEvents): Scheduler {
  let settling: AbortController | null = null;

  const focal = createLatest(async (scenario: Scenario) => {
    try {
      events.onFocal(await runner.run(focalJob(scenario)));
    } catch (error) {
      events.onFailure(error as Error, scenario);
    }
  });

  async function runRest(
    scenario: Scenario,
    ends: { least: Scenario; most: Scenario } | null,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      if (ends !== null) {
        // An end of the slider may itself be refused (too strong together with stress); then the axis does without it.
        const [least, most] = await Promise.all(
          [ends.least, ends.most].map((end) =>
            orRefused(runner.run({ kind: 'life', scenario: end, from: 0, to: 1 }, { signal })),
          ),
        );
        if (signal.aborted) return;
        events.onEnds(scenario, least!, most!);
      }
      const result = await runner.run(
        { kind: 'life', scenario, from: 0, to: scenario.siblings, digest: true },
        { signal },
      );
      // Not before: the first curve waits for nothing that it does not need.
      const { summariseLitter } = await import('./litter.ts');
      if (!signal.aborted) events.onLitter(summariseLitter(scenario, result));
    } catch (error) {
      if (!signal.aborted) events.onFailure(error as Error, scenario);
    }
  }

  return {
    focal: focal.ask,
    settle(scenario, ends) {
      settling?.abort();
      settling = new AbortController();
      void runRest(scenario, ends, settling.signal);
    },
    halt() {
      settling?.abort();
      settling = null;
    },
  };
}

export function focalJob(scenario: Scenario) {
  return { kind: 'life', scenario, from: 0, to: 1, closedByDay: true } as const;
}
