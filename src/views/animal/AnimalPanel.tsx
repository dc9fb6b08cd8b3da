import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { AnimalJob, AnimalOf, AnimalResult, Species } from '../../../sim/page.ts';
import { createPanelChart } from '../../charts/panel/panel-chart.ts';
import { createTown } from '../../charts/town/town.ts';
import { oneDecimal } from '../../parts/curves.ts';
import { useChart } from '../../parts/useChart.ts';
import { useJob } from '../../parts/useJob.ts';
import { wordsOf } from '../../state/react.tsx';
import { useLook } from '../../parts/useLook.ts';
import { ageText } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';
import { closedOf, curveOf, townOf } from './animal-data.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

interface AnimalPanelProps {
  readonly title: string;
  /** Where it belongs: its group, its scenario. */
  readonly lead: string;
  /** Its row of numbers. */
  readonly facts: readonly Fact[];
  /** How it can be lived again; null where it cannot, and `note` says why. */
  readonly of: AnimalOf | null;
  readonly species: Species;
  /** The day that is looked at; default: the last. Nothing later is shown. */
  readonly day?: number;
  readonly note?: string;
  /** A way on, or why there is none. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/**
 * One animal behind a dot: its row, its cells, its curve. It stands beside the chart, which stays in reach. A study may
 * be of another species than Play, so words are those of the animal. Give it a key: another animal is another panel.
 */
export function AnimalPanel({ title, lead, facts, of, species, day, note, children, onClose }: AnimalPanelProps) {
  const say = wordsOf(species);
  const panel = useFocus();
  return (
    <aside
      ref={panel}
      className="animal-panel"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        // In a dialog the key closes this alone.
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="quiet close" aria-label={say('dialog.close')} onClick={onClose}>
          ×
        </button>
      </header>
      <p>{lead}</p>
      {of === null ? null : <Cells of={of} species={species} day={day} say={say} />}
      {note === undefined ? null : <p className="small">{note}</p>}
      <dl className="animal-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {of !== null && species === 'infant' ? <p className="small">{say('animal.fate.infant')}</p> : null}
      {children}
    </aside>
  );
}

/** Whoever opened it comes to it, and goes back to the chart when it is closed. */
function useFocus() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    panel.current!.focus({ preventScroll: true });
    return () => {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (lost && (opener instanceof HTMLElement || opener instanceof SVGElement) && opener.isConnected)
        opener.focus({ preventScroll: true });
    };
  }, []);
  return panel;
}

/** Its town and its curve, once it has been lived again. */
function Cells({ of, species, day, say }: { of: AnimalOf; species: Species; day: number | undefined; say: Say }) {
  // The same animal is the same question, whichever object names it.
  const key = JSON.stringify(of);
  const job = useMemo((): AnimalJob => ({ kind: 'animal', of: JSON.parse(key) as AnimalOf }), [key]);
  const { result, current } = useJob(job);
  if (result === null || !current) return <p className="waiting">{say('animal.waiting')}</p>;
  const at = Math.min(day ?? result.scenario.days, result.scenario.days);
  const age = ageText(at, species, say);
  return (
    <div className="animal-cells" data-cells-methylation={result.series.methylation[at]} data-day={at}>
      <Town result={result} day={at} label={say('animal.town', { age })} />
      <p className="small">
        {say('animal.cells', {
          age,
          cells: result.scenario.cells,
          closed: closedOf(result, at),
          methylation: oneDecimal(result.series.methylation[at]!),
        })}
      </p>
      <Curve result={result} day={at} species={species} say={say} />
    </div>
  );
}

function Town({ result, day, label }: { result: AnimalResult; day: number; label: string }) {
  const look = useLook();
  const data = useMemo(() => townOf(result, day, label), [result, day, label]);
  const { host, chart } = useChart(createTown, data, null);
  useEffect(() => (chart.current as ReturnType<typeof createTown> | null)?.refreshTheme(), [look, chart]);
  return <div ref={host} className="animal-town" />;
}

function Curve({ result, day, species, say }: { result: AnimalResult; day: number; species: Species; say: Say }) {
  const data = useMemo(() => curveOf(result, day, species, say), [result, day, species, say]);
  const { host } = useChart(createPanelChart, data, null);
  return <div ref={host} className="animal-curve" />;
}
