import { useMemo, useState } from 'react';
import {
  drawnPower,
  isComputed,
  littersFor,
  pointsOf,
  powerByLitters,
  PUBLISHED_TRIAL,
  trialPower,
  trialSpread,
  type NumberEntry,
  type TrialSpread,
  type TrialResult,
} from '../../../../sim/page.ts';
import { createPowerChart, type PowerData } from '../../../charts/studies/power-chart.ts';
import type { Say } from '../../../words/say.ts';
import { useSay } from '../../../state/react.tsx';
import { NumberRow } from '../NumberRow.tsx';
import { fixed } from '../../../parts/numbers.ts';
import { StudyChart } from '../../../parts/StudyChart.tsx';
import { publishedOf, whyNot } from './trial-data.ts';
import { powerTable } from '../../take/tables/studies.ts';
import { SavedTable } from './TrialTables.tsx';
import { Said } from '../../../parts/Said.tsx';

/** Litters in each arm: as far as the curve goes, and where trials are drawn. */
const MOST = 40;
const DRAWN_AT = [3, 5, 8, 12, 18, 26, 36];
const DRAWN = 500;
const DIFFERENCE: NumberEntry = {
  id: 'difference',
  kind: 'number',
  unit: 'points',
  default: 3,
  domain: [0.1, 40],
  explore: [0.5, 12],
  step: 0.1,
  tag: 'teaching',
  source: 'teaching',
  since: '',
  effect: 'study',
};

/** How many litters it takes to find a difference, with the spreads that this trial has shown. */
export function TrialPower({ result, asTable }: { result: TrialResult; asTable: boolean }) {
  const say = useSay();
  const spread = useMemo(() => trialSpread(pointsOf(result.observed, 'mean')), [result]);
  const [chosen, setChosen] = useState<number | null>(null);
  if (result.study.design.crossFoster)
    return (
      <p>
        <Said of="study.vole-trial.power.crossed" />
      </p>
    );
  if (!isComputed(spread)) return <p>{whyNot(spread, say)}</p>;
  // The published d counts in spreads of single region readings, so those of this trial make points of it.
  const readings = publishedOf(result);
  if (!isComputed(readings)) return <p>{whyNot(readings, say)}</p>;
  const published = Number((PUBLISHED_TRIAL.d * readings.sd).toFixed(1));
  const difference = chosen ?? Math.max(DIFFERENCE.domain[0], published);
  return (
    <div className="again-part trial-power" data-power-difference={difference}>
      <div className="power-top">
        <NumberRow
          entry={DIFFERENCE}
          value={difference}
          label={say('study.vole-trial.power.difference')}
          help={say('study.vole-trial.power.differenceHelp')}
          path="design.difference"
          onValue={setChosen}
        >
          {null}
        </NumberRow>
        <p className="small">
          <Said
            of="study.vole-trial.power.lead"
            values={{
              litter: fixed(spread.litterSd, 1),
              animal: fixed(spread.animalSd, 1),
              published: fixed(published, 1),
              d: fixed(PUBLISHED_TRIAL.d, 2),
            }}
          />
        </p>
      </div>
      {asTable ? (
        <PowerTable spread={spread} difference={difference} pups={result.study.design.pups} />
      ) : (
        <PowerCurve result={result} spread={spread} difference={difference} />
      )}
    </div>
  );
}

/** "7 and 6 litters find it in 45 of 100 trials; 80 of 100 need 12 litters an arm, or 9 with twice the pups." */
export function powerSentence(
  {
    spread,
    difference,
    pups,
    litters,
  }: { spread: TrialSpread; difference: number; pups: number; litters: readonly [number, number] },
  say: Say,
): string {
  const now = trialPower(spread, difference, litters, pups);
  const need = littersFor(spread, difference, pups);
  const more = pups > 1 ? littersFor(spread, difference, 2 * pups) : null;
  return [
    isComputed(now)
      ? say('study.vole-trial.power.now', {
          a: litters[0],
          b: litters[1],
          difference: fixed(difference, 1),
          percent: fixed(now, 0),
        })
      : whyNot(now, say),
    need === null ? say('study.vole-trial.power.never') : say('study.vole-trial.power.need', { need }),
    need === null || more === null ? '' : say('study.vole-trial.power.pups', { pups: 2 * pups, more }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function PowerCurve({
  result: { study },
  spread,
  difference,
}: {
  result: TrialResult;
  spread: TrialSpread;
  difference: number;
}) {
  const say = useSay();
  const { pups, littersA, littersB } = study.design;
  const { seed } = study.scenario;
  const data = useMemo(
    (): PowerData => ({
      curve: powerByLitters(spread, difference, pups, MOST),
      points: DRAWN_AT.map((litters) => drawnPower(spread, difference, litters, pups, DRAWN, seed)),
      // Two arms of unlike size are worth as much as two of their harmonic mean.
      now: Math.min(MOST, 2 / (1 / littersA + 1 / littersB)),
      words: {
        summary: powerSentence({ spread, difference, pups, litters: [littersA, littersB] }, say),
        x: say('study.vole-trial.power.x'),
        y: say('study.vole-trial.power.y', { difference: fixed(difference, 1) }),
        formula: say('study.vole-trial.power.formula'),
        simulated: say('study.vole-trial.power.drawn', { count: DRAWN }),
        now: say('study.vole-trial.power.today', { a: littersA, b: littersB }),
      },
    }),
    [spread, difference, pups, littersA, littersB, seed, say],
  );
  return (
    <>
      <p>{data.words.summary}</p>
      <StudyChart create={createPowerChart} data={data} least={260} figure={{ id: 'trial-power', table: powerTable }} />
    </>
  );
}

function PowerTable({ spread, difference, pups }: { spread: TrialSpread; difference: number; pups: number }) {
  const say = useSay();
  const per = pups > 1 ? [1, pups, 2 * pups] : [1];
  const columns = [
    { id: 'litters', label: say('study.vole-trial.power.x') },
    ...per.map((each) => ({
      id: `pups${each}`,
      label: say('study.vole-trial.power.column', { pups: each }),
      unit: '%',
    })),
  ];
  const curves = per.map((each) => powerByLitters(spread, difference, each, MOST));
  const rows = curves[0]!.map(({ n }, i) => [
    { text: String(n), value: n },
    ...curves.map((curve) => ({ text: fixed(curve[i]!.percent, 0), value: curve[i]!.percent })),
  ]);
  return (
    <SavedTable
      name="power"
      caption={say('study.vole-trial.power.caption', { difference: fixed(difference, 1) })}
      columns={columns}
      rows={rows}
    />
  );
}
