import { useState } from 'react';
import { useSay } from '../../state/react.tsx';
import {
  checksOf,
  countOf,
  distances,
  farthest,
  KINDS,
  MOST_Z,
  places,
  stateOf,
  Z,
  type Part,
  type Row,
} from './report.ts';

/** One part of the checks: its counts and where they lie; unfolded, what it is about and every row. */
export function CheckedPart({ part }: { readonly part: Part }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { failed, notRun } = countOf(part.rows);
  const worst = farthest(distances(part.rows));
  const state = failed > 0 ? 'failed' : notRun > 0 ? 'notRun' : 'passed';
  const outermost = worst === null ? say(placeOf(part.rows)) : say('model.checks.se', { z: worst.toFixed(1) });
  return (
    <details className="checked-part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="part-name">
          <span className={`state ${state}`} aria-hidden="true" />
          <span className="visually-hidden">{say(`model.checks.${state}`)}: </span>
          <span lang="en">{part.name}</span>
        </span>
        <span className="part-rows">
          {checksOf(part.rows).length}
          {failed > 0 ? `, ${failed} ${say('model.checks.failed')}` : ''}
          {notRun > 0 ? `, ${notRun} ${say('model.checks.notRun')}` : ''}
        </span>
        <span className="part-worst">{outermost}</span>
        <Strip rows={part.rows} />
      </summary>
      {open ? <Rows part={part} /> : null}
    </details>
  );
}

/** Where checks stand that have no distance: between limits, above the least chance that is let pass, or equal. */
function placeOf(rows: readonly Row[]): string {
  if (places(rows).length > 0) return 'model.checks.inside';
  return rows.some(([, , expected]) => expected !== null) ? 'model.checks.above' : 'model.checks.equal';
}

/** Where the checks of a part lie between their limits: four standard errors for dots, published limits for rings. */
function Strip({ rows }: { readonly rows: readonly Row[] }) {
  const x = (share: number) => 120 + 96 * Math.max(-1.2, Math.min(1.2, share));
  return (
    <svg className="strip" viewBox="0 0 240 20" aria-hidden="true">
      <rect className="passes" x={x(-1)} y="1" width={x(1) - x(-1)} height="18" />
      <line className="axis" x1={x(0)} x2={x(0)} y1="1" y2="19" />
      {distances(rows).map((z, i) => (
        <circle key={i} className="dot" cx={x(z / MOST_Z)} cy="10" r="3" />
      ))}
      {places(rows).map((place, i) => (
        <circle key={i} className="ring" cx={x(place)} cy="10" r="3.4" />
      ))}
    </svg>
  );
}

function Rows({ part }: { readonly part: Part }) {
  const say = useSay();
  const shown = (value: number | null, column: number) =>
    value === null ? '–' : String(column === Z ? value.toFixed(2) : Number(value.toPrecision(5))).replace('-', '−');
  return (
    <div className="part-body" lang="en">
      <p>{part.about}</p>
      <p className="muted">{say('model.checks.seeds', { seeds: part.seeds })}</p>
      <section className="scroll" tabIndex={0} aria-label={say('model.checks.table', { part: part.name })}>
        <table className="numbers">
          <thead>
            <tr>
              {['check', 'kind', 'want', 'got', 'error', 'z', 'state'].map((id) => (
                <th
                  key={id}
                  scope="col"
                  className={id === 'check' || id === 'kind' || id === 'state' ? 'text' : undefined}
                >
                  {say(`model.checks.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.rows.map((row) => (
              <tr key={row[0]} className={stateOf(row)}>
                <th scope="row" className="text">
                  {row[0]}
                </th>
                <td className="text">{say(`model.checks.kind.${KINDS[row[1]]}`)}</td>
                {row.slice(2, 6).map((value, i) => (
                  <td key={i}>{shown(value as number | null, i + 2)}</td>
                ))}
                <td className="text">
                  {say(`model.checks.${stateOf(row)}`)}
                  {stateOf(row) === 'notRun' ? `: ${row[6]}` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
