import { LINEAGE_GROUPS } from '../../params/studies.ts';
import type { StudyJob } from '../../params/study-types.ts';
import type { LineageResult } from '../../study/lineage/analyse.ts';
import { lineageSummary, lineOf } from '../../study/lineage/analyse.ts';
import { runShared, threadsFor } from '../share.ts';
import { studyCommand } from '../study.ts';

/** What is known of each generation of a line. */
const MEASURES = ['methylation', 'receptors', 'care', 'responsiveness'] as const;

/** `tend lineage STUDY.json|SCENARIO.json|-`: family lines from founders with much and with little care. */
export async function lineage(args: readonly string[]): Promise<void> {
  await studyCommand(
    'lineage',
    args,
    { threads: 'one' },
    (study, given) => {
      const { lines, generations, cells } = study.design;
      const work = LINEAGE_GROUPS.length * lines * generations * cells * study.scenario.days;
      return runShared(
        (from, to): StudyJob<'lineage'> => ({ kind: 'lineage', study, from, to }),
        lines,
        threadsFor(given, work),
      );
    },
    asJson,
  );
}

function asJson(result: LineageResult): Record<string, unknown> {
  const { lines, generations } = result.study.design;
  const byMeasure = <T>(value: (numbers: Float64Array) => T) =>
    Object.fromEntries(MEASURES.map((name) => [name, value(result[name])]));
  return {
    summary: byMeasure((numbers) => lineageSummary(numbers, lines, generations)),
    lines: LINEAGE_GROUPS.flatMap((group, g) =>
      Array.from({ length: lines }, (_, line) => ({
        group,
        line: line + 1,
        ...byMeasure((numbers) => [...lineOf(numbers, lines, generations, g, line)]),
      })),
    ),
  };
}
