import { useMemo, useRef } from 'react';
import { createRaincloud, type RaincloudData } from '../../charts/raincloud.ts';
import { cloudAxis } from '../../charts/raincloud-layout.ts';
import { trial } from '../../state/trial.ts';
import { useActions, useSay } from '../context.tsx';
import { useChart } from '../useChart.ts';
import { ownData, ownSentence, readOwnTrial } from './own-trial.ts';
import { raincloudData, testOf, type TrialResult } from './trial-data.ts';
import { useTrial } from './useTrial.ts';

/** Loads a table; what is wrong with it is said with its line, and nothing changes. */
export function OwnData({ onLoaded }: { onLoaded: () => void }) {
  const say = useSay();
  const { refuse } = useActions();
  const own = useTrial((state) => state.own);
  const file = useRef<HTMLInputElement>(null);
  const load = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    try {
      trial.setState({ own: { name: chosen.name, table: readOwnTrial(await chosen.text()) } });
      onLoaded();
    } catch (error) {
      refuse('file', error);
    }
  };
  return (
    <>
      <h3>{say('study.vole-trial.own')}</h3>
      <p className="small">{own === null ? say('study.vole-trial.ownHow') : ownSentence(own.table, say)}</p>
      <button type="button" className="btn own-load" onClick={() => file.current?.click()}>{say('study.vole-trial.ownLoad')}</button>
      <input ref={file} type="file" accept="text/csv,.csv,.txt,.tsv" hidden aria-hidden="true" tabIndex={-1} data-own="" onChange={(event) => { void load(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
    </>
  );
}

/** The table beside the simulation, on axes of the same length and place. */
export function OwnTrial({ result }: { result: TrialResult }) {
  const say = useSay();
  const own = useTrial((state) => state.own);
  const charts = useMemo(() => {
    if (own === null) return null;
    const [mine, simulated] = [ownData(own.table, say), raincloudData(result, 'mean', testOf(result, 'mean'), null, say)];
    const [a, b] = [cloudAxis(mine), cloudAxis(simulated)];
    const axis = [Math.min(a[0], b[0]), Math.max(a[1], b[1])] as const;
    return { mine: { ...mine, axis }, simulated: { ...simulated, axis } };
  }, [own, result, say]);
  if (own === null || charts === null) return null;
  const { table, name } = own;
  return (
    <section className="reveal own-trial" aria-label={say('study.vole-trial.own')} tabIndex={0}>
      <h3>{say('study.vole-trial.ownName', { name, animals: table.animal.length, litters: new Set(table.litter).size })}</h3>
      {table.incomplete === 0 ? null : <p className="small">{say('study.vole-trial.ownIncomplete', { count: table.incomplete })}</p>}
      <Cloud data={charts.mine} />
      <h3>{say('study.vole-trial.ownSimulated')}</h3>
      <Cloud data={charts.simulated} />
    </section>
  );
}

function Cloud({ data }: { data: RaincloudData }) {
  const { host } = useChart(createRaincloud, data);
  return <div ref={host} />;
}
