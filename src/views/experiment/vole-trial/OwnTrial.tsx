import { useMemo } from 'react';
import type { TrialResult, DecodedText, Reading } from '../../../../sim/page.ts';
import { createRaincloud, type RaincloudData } from '../../../charts/raincloud/raincloud.ts';
import { cloudAxis } from '../../../charts/raincloud/raincloud-layout.ts';
import type { FigureSpec } from '../../../state/figures.ts';
import { trial } from '../../../state/trial.ts';
import { useSay } from '../../../state/react.tsx';
import { cloudTable } from '../../take/tables/studies.ts';
import { useChart } from '../../../parts/useChart.ts';
import { ownData, ownDrawn, ownSentence, readOwnTrial } from './own-trial.ts';
import { OwnTable, ReadingNotes } from '../OwnTable.tsx';
import { raincloudData, testOf } from './trial-data.ts';
import { useTrial } from './useTrial.ts';

/** The way in for a table of animals. */
export function OwnData({ onLoaded }: { onLoaded: () => void }) {
  const say = useSay();
  const own = useTrial((state) => state.own);
  const take = (name: string, { text, encoding }: DecodedText, reading: Reading) => {
    trial.setState({ own: { name, encoding, table: readOwnTrial(text, reading) } });
    onLoaded();
  };
  return <OwnTable lead={own === null ? say('study.vole-trial.ownHow') : ownSentence(own.table, say)} onText={take} />;
}

/** The table beside the simulation, on axes of the same length and place. */
export function OwnTrial({ result }: { result: TrialResult }) {
  const say = useSay();
  const own = useTrial((state) => state.own);
  const charts = useMemo(() => {
    if (own === null) return null;
    const [mine, simulated] = [
      ownData(own.table, say),
      raincloudData(result, 'mean', testOf(result, 'mean'), null, null, say),
    ];
    const [a, b] = [cloudAxis(mine), cloudAxis(simulated)];
    const axis = [Math.min(a[0], b[0]), Math.max(a[1], b[1])] as const;
    return { mine: { ...mine, axis }, simulated: { ...simulated, axis } };
  }, [own, result, say]);
  if (own === null || charts === null) return null;
  const { table, name } = own;
  return (
    <section className="reveal own-trial" aria-label={say('study.own')} tabIndex={0}>
      <h3>
        {say('study.vole-trial.ownName', { name, animals: table.animal.length, litters: new Set(table.litter).size })}
      </h3>
      <ReadingNotes own={own} drawn={ownDrawn(table)} />
      <Cloud data={charts.mine} figure={{ id: 'trial-own', own: name, table: cloudTable }} />
      <h3>{say('study.ownSimulated')}</h3>
      <Cloud data={charts.simulated} figure={{ id: 'trial-arms', table: cloudTable }} />
    </section>
  );
}

function Cloud({ data, figure }: { data: RaincloudData; figure: FigureSpec<RaincloudData> }) {
  const { host } = useChart(createRaincloud, data, figure);
  return <div ref={host} />;
}
