import {
  isWholeStudy,
  provenance,
  studyChecksum,
  studyProvenance,
  type Scenario,
  type Study,
  type StudyKind,
  type StudyResult,
} from '../../../sim/page.ts';
import { version } from '../../../package.json';
import type { MountedChart, World } from '../../state/figures.ts';
import type { PageState } from '../../state/page.ts';
import { studies, type StudiesState } from '../../state/studies.ts';
import type { WorldState } from '../../state/types.ts';

/** Version of the page, as in package.json. */
export const APP_VERSION: string = version;

/** Where the numbers of a figure come from: all that is needed to make them again. */
export interface Source {
  /** In a fixed order, for the lead of a table and for the metadata of a picture. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly scenario?: Scenario;
  readonly study?: Study;
  /** Name of a person's own table: then nothing was simulated. */
  readonly own?: string;
}

/** The source of a chart; null while its run is not finished, since nobody could check it. */
export function sourceOf({ latest }: MountedChart): Source | null {
  const { spec, study, world } = latest();
  if (spec?.settled === false) return null;
  if (spec?.own !== undefined) return { own: spec.own, pairs: led([['table', JSON.stringify(spec.own)]]) };
  if (spec?.source !== undefined) return { pairs: led(spec.source) };
  const source = study === null ? worldSource(spec?.world ?? world) : studySource(study);
  return source === null || spec?.more === undefined ? source : { ...source, pairs: [...source.pairs, ...spec.more] };
}

/** The world on the controls, once its whole litter has been lived. */
export function worldSource(world: World): Source | null {
  return sourceOfWorld({ ...world.getState(), day: world.page.getState().day });
}

/** The same of a world as it was seen. */
export function sourceOfWorld({
  scenario,
  litter,
  day,
  drag,
}: Pick<WorldState, 'scenario' | 'litter' | 'drag'> & Pick<PageState, 'day'>): Source | null {
  if (drag !== null || litter === null || litter.scenario !== scenario) return null;
  const pairs = provenance(scenario, litter.checksum);
  return { scenario, pairs: led([...pairs.slice(1, -1), ['day', String(day)], ...pairs.slice(-1)]) };
}

/** The study as it was last run; null before, and while it runs. */
export function studySource(
  kind: StudyKind,
  { runs, pieces, results }: StudiesState = studies.getState(),
): Source | null {
  const result = results[kind] as StudyResult | null;
  if (result === null || runs[kind] !== null || !isWholeStudy(result) || pieces[kind] !== null) return null;
  const pairs = studyProvenance(result.study, studyChecksum(result));
  return { study: result.study as Study, scenario: result.study.scenario, pairs: led(pairs.slice(1)) };
}

function led(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return [['app', 'tend'], ['appVersion', APP_VERSION], ...pairs];
}

/** The value of a pair, or undefined. */
export function pairOf({ pairs }: Pick<Source, 'pairs'>, key: string): string | undefined {
  return pairs.find(([name]) => name === key)?.[1];
}
