import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { DecodedText, Reading } from '../../../../sim/page.ts';
import { createScatterChart } from '../../../charts/studies/scatter-chart.ts';
import { createSlopeChart } from '../../../charts/studies/slope-chart.ts';
import type { Chart } from '../../../charts/parts/types.ts';
import type { FigureSpec } from '../../../state/figures.ts';
import { ownDyadsStore } from '../../../state/own-dyads.ts';
import { useSay } from '../../../state/react.tsx';
import { scatterTable, slopeTable } from '../../take/tables/studies.ts';
import { useChart } from '../../../parts/useChart.ts';
import type { Cohort } from './cohort-data.ts';
import { besideData, ownCohortDrawn, ownCohortMore, ownCohortSentence, readOwnCohort, ownFound } from './own-cohort.ts';
import { OwnTable, ReadingNotes } from '../OwnTable.tsx';

/** The way in for a table of dyads. */
export function OwnDyadsTable({ onLoaded }: { onLoaded: () => void }) {
  const say = useSay();
  const own = useStore(ownDyadsStore, (state) => state.own);
  const take = (name: string, { text, encoding }: DecodedText, reading: Reading) => {
    ownDyadsStore.setState({ own: { name, encoding, table: readOwnCohort(text, reading) } });
    onLoaded();
  };
  return (
    <OwnTable
      lead={own === null ? say('study.infant-cohort.ownHow') : ownCohortSentence(ownFound(own.table), say)}
      onText={take}
    />
  );
}

/** The table beside the simulation, plot by plot on axes of the same length and place. */
export function OwnCohort({ cohort }: { cohort: Cohort }) {
  const say = useSay();
  const own = useStore(ownDyadsStore, (state) => state.own);
  const data = useMemo(
    () => (own === null ? null : { beside: besideData(own.table, cohort, say), found: ownFound(own.table) }),
    [own, cohort, say],
  );
  if (own === null || data === null) return null;
  const {
    beside: { slopes, scatter },
    found,
  } = data;
  return (
    <section className="reveal own-trial" aria-label={say('study.own')} tabIndex={0} data-own-n={found.n}>
      <h3>{say('study.infant-cohort.ownName', { name: own.name, n: found.n })}</h3>
      <p>{ownCohortSentence(found, say)}</p>
      <ReadingNotes own={own} drawn={ownCohortDrawn(found)} />
      {ownCohortMore(found, say).map((line) => (
        <p key={line} className="small">
          {line}
        </p>
      ))}
      <Plot
        create={createScatterChart}
        data={scatter.own}
        figure={{ id: 'cohort-own-scatter', own: own.name, table: scatterTable }}
      />
      <h3>{say('study.ownSimulated')}</h3>
      <Plot
        create={createScatterChart}
        data={scatter.simulated}
        figure={{ id: 'cohort-change', table: scatterTable }}
      />
      <h3>{say('study.infant-cohort.ownName', { name: own.name, n: found.n })}</h3>
      <Plot
        create={createSlopeChart}
        data={slopes.own}
        figure={{ id: 'cohort-own-slopes', own: own.name, table: slopeTable }}
      />
      <h3>{say('study.ownSimulated')}</h3>
      <Plot create={createSlopeChart} data={slopes.simulated} figure={{ id: 'cohort-slopes', table: slopeTable }} />
    </section>
  );
}

function Plot<Data>({
  create,
  data,
  figure,
}: {
  create: (host: HTMLElement) => Chart<Data>;
  data: Data;
  figure: FigureSpec<Data>;
}) {
  const { host } = useChart<Data, Chart<Data>>(create, data, figure);
  return <div ref={host} />;
}
