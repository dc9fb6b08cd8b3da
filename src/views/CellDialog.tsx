import '../words/late.ts';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { landmarkSites, regionMap, renderProblem, resolveValues, type CellResult, type ParamValues } from '../../sim/index.ts';
import { createLollipop } from '../charts/lollipop.ts';
import type { Chart, LollipopCopy, LollipopData } from '../charts/types.ts';
import type { Say } from '../words/say.ts';
import { Dialog } from './Dialog.tsx';
import { useActions, useApp, useParts, useSay } from './context.tsx';
import { oneDecimal } from './curves.ts';
import { lollipopTable } from './take/tables/play.ts';
import { useChart } from './useChart.ts';

const MOST_ATTEMPTS = 3;

/** One cell on the scrubbed day: its marks, its receptors, and everything that happened to it. */
export default function CellDialog() {
  const say = useSay();
  const { runner } = useParts();
  const { set, died } = useActions();
  const scenario = useApp((state) => state.focal?.scenario ?? state.scenario);
  const cell = useApp((state) => Math.min(state.cell, scenario.cells - 1));
  const day = useApp((state) => Math.min(state.day, scenario.days));
  const [life, setLife] = useState<CellResult | null>(null);
  const [problem, setProblem] = useState('');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    runner.run({ kind: 'cell', scenario, individual: 0, cell }).then(
      (result) => current && setLife(result),
      (error: Error) => {
        if (!current || error.name !== 'WorkerCrashed') return;
        died();
        if (attempt < MOST_ATTEMPTS) setAttempt(attempt + 1);
      },
    );
    return () => {
      current = false;
    };
  }, [runner, scenario, cell, attempt, died]);
  const values = useMemo(() => resolveValues(scenario), [scenario]);
  const shown = life !== null && life.cell === cell ? life : null;
  const data = useMemo(() => (shown === null ? null : lollipopOf(shown, day, values, say)), [shown, day, values, say]);
  const { host } = useChart<LollipopData, Chart<LollipopData>>(useCallback((node) => createLollipop(node), []), data, { id: 'cell', title: say('figure.cell', { cell: cell + 1, day }), table: lollipopTable });
  const go = (next: number) => set({ cell: (next + scenario.cells) % scenario.cells });

  return (
    <Dialog
      title={say('cell.title')}
      className="wide"
      figures
      head={
        <div className="cell-walk">
          <span>{say('cell.number', { cell: cell + 1, day })}</span>
          <button type="button" className="btn" onClick={() => go(cell - 1)}>{say('cell.previous')}</button>
          <button type="button" className="btn" onClick={() => go(cell + 1)}>{say('cell.next')}</button>
          <input
            key={cell}
            type="text"
            inputMode="numeric"
            aria-label={say('cell.go')}
            defaultValue={cell + 1}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              const text = event.currentTarget.value.trim();
              const wanted = /^\d+$/.test(text) ? Number(text) : NaN;
              const good = wanted >= 1 && wanted <= scenario.cells;
              setProblem(good ? '' : renderProblem(say, { code: 'out-of-range', path: 'cell', got: text, allowed: [1, scenario.cells] }));
              if (good) go(wanted - 1);
              else event.currentTarget.value = String(cell + 1);
            }}
          />
        </div>
      }
    >
      {problem === '' ? null : <p role="alert" className="problem">{problem}</p>}
      <div ref={host} className="lollipop-host" />
      {shown === null ? <output>{say('cell.waiting')}</output> : <CellFacts life={shown} day={day} values={values} />}
    </Dialog>
  );
}

function CellFacts({ life, day, values }: { life: CellResult; day: number; values: ParamValues }) {
  const say = useSay();
  const past = life.events.filter((event) => event.age < day);
  return (
    <div className="cell-facts">
      <p className="fact">
        <b>{say('cell.receptors', { day })}</b>{' '}
        <span data-receptors={life.receptorsByDay.data[day]}>
          {say('cell.receptorsValue', { value: oneDecimal(life.receptorsByDay.data[day]!), full: values['receptors.fullyOpen'] })}
        </span>
      </p>
      <h3>{say('cell.events')} <small>{say('cell.eventsCount', { day, count: past.length, total: life.events.length })}</small></h3>
      {past.length === 0 ? <p>{say('cell.noEvents')}</p> : (
        <section className="scroll" tabIndex={0} aria-label={say('cell.events')}>
          <table className="numbers life-events">
            <thead>
              <tr>{['when', 'which', 'site', 'what', 'after'].map((key) => <th key={key} scope="col">{say(`cell.${key}`)}</th>)}</tr>
            </thead>
            <tbody>
              {past.map((event) => (
                <tr key={event.age}>
                  <th scope="row">{event.age.toFixed(2)}</th>
                  <td>{say(event.copy === 0 ? 'cell.copyA' : 'cell.copyB')}</td>
                  <td>{event.dyad + 1}</td>
                  <td className="text">{say(`cell.kind${event.kind}`)}</td>
                  <td className="text">{say('cell.afterText', { state: say(event.closed ? 'cell.closed' : 'cell.open'), silencing: event.silencing.toFixed(2) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p className="aside">{say('cell.details')}</p>
    </div>
  );
}

function lollipopOf(life: CellResult, day: number, values: ParamValues, say: Say): LollipopData {
  const dyads = values['site.dyads'];
  const { bounds } = regionMap(dyads);
  const theta = values['receptors.threshold'];
  const copies = [0, 1].map((copy): LollipopCopy => {
    const silencing = life.silencingByDay.data[day * 2 + copy]!;
    const closed = silencing >= theta - 1e-7;
    return {
      label: say(copy === 0 ? 'cell.copyA' : 'cell.copyB'),
      p: life.masksByDay.data[day * 4 + 2 * copy]!,
      q: life.masksByDay.data[day * 4 + 2 * copy + 1]!,
      silencing,
      closed,
      stateText: say(closed ? 'cell.closed' : 'cell.open'),
    };
  });
  const marks = copies.map(({ p, q }) => Array.from({ length: dyads }, (_, i) => ((p | q) >>> i) & 1).reduce((a, b) => a + b, 0));
  const names = ['-934', '-924', '-901'];
  return {
    dyads,
    theta,
    label: say('cell.label'),
    regions: [0, 1, 2].map((region) => ({ label: say(`cell.region${region}`), from: bounds[region]!, to: bounds[region + 1]! - 1 })),
    landmarks: dyads < 8 ? [] : landmarkSites(dyads).map((site, i) => ({ site, label: names[i]!.replace('-', '−') })),
    copies,
    words: {
      marked: say('cell.marked'),
      halfMarked: say('cell.halfMarked'),
      unmarked: say('cell.unmarked'),
      silencing: say('cell.silencing', { theta }),
      sites: say('cell.sites'),
      summary: say('cell.summary', {
        cell: life.cell + 1, day, sites: dyads, a: copies[0]!.stateText, b: copies[1]!.stateText, marksA: marks[0]!, marksB: marks[1]!,
      }),
    },
  };
}
