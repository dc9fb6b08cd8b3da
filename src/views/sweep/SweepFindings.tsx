import { useState } from 'react';
import { worldAt, type ParamId, type Sweep } from '../../../sim/page.ts';
import { MOST_PANELS, PANEL_NAME_LENGTH } from '../../saved/compare/panels.ts';
import { panelsOf } from '../../state/comparison.ts';
import { placePanels } from '../../state/comparison-acts.ts';
import { openScreen } from '../../state/screens.ts';
import { speciesOf } from '../../state/species.ts';
import { sliderEntry } from '../../state/sweep.ts';
import { useActions, useParts, useSay } from '../../state/react.tsx';
import { fixed, signed } from '../../parts/numbers.ts';
import { factorsOf, publishedText } from '../../parts/published.ts';
import { ParameterLink } from '../../parts/ParameterLink.tsx';
import { apartOf, reasonAt, readingOf, sentenceOf, sliderName, summaryAt, whereOf } from './sweep-data.ts';
import type { Found } from './sweeper.ts';
import { useChoice } from './useSweep.ts';
import { Said } from '../../parts/Said.tsx';

/** What the picture comes to, what stands at a point, and how sure any of it is. */
export function SweepFindings({
  sweep,
  found,
  hover,
  picked,
}: {
  sweep: Sweep;
  found: Found | null;
  hover: number | null;
  picked: number | null;
}) {
  const say = useSay();
  const outcome = useChoice((choice) => choice.outcome);
  if (found === null || found.done < 2) return <aside className="findings" aria-label={say('study.findings')} />;
  const at = hover ?? picked;
  return (
    <aside className="findings" aria-label={say('study.findings')}>
      <p className="sentence">{sentenceOf(found, outcome, say)}</p>
      <section className="picked" aria-label={say('sweep.point')}>
        <p data-point={at ?? ''}>{at === null ? say('sweep.pickHint') : readingOf(found, outcome, at, say)}</p>
        {picked === null ? null : <Offers key={picked} found={found} point={picked} />}
        <output className="visually-hidden" aria-live="polite">
          {picked === null ? '' : readingOf(found, outcome, picked, say)}
        </output>
      </section>
      <Published sweep={sweep} />
      <h3>{say('sweep.howSure')}</h3>
      <ul>
        <Errors found={found} />
        <li>
          <Said of="sweep.twins" />
        </li>
        <li>{say('sweep.oneOrMean')}</li>
        <Refusals found={found} />
        {[sweep.x.param, ...(sweep.y === null ? [] : [sweep.y.param])].map((id) => (
          <Known key={id} id={id} />
        ))}
        <li>{say('sweep.world')}</li>
      </ul>
    </aside>
  );
}

/** Among infants: what studies found of what is swept. */
function Published({ sweep }: { sweep: Sweep }) {
  const say = useSay();
  if (speciesOf(sweep.scenario) !== 'infant') return null;
  const factors = factorsOf([sweep.x.param, ...(sweep.y === null ? [] : [sweep.y.param])]);
  return factors.length === 0 ? null : <p data-published={factors.join(' ')}>{publishedText(factors, say)}</p>;
}

/** A point is a world: opened on Play, or laid beside the others. */
function Offers({ found, point }: { found: Found; point: number }) {
  const say = useSay();
  const { store } = useParts();
  const { change } = useActions();
  const [added, setAdded] = useState('');
  const [full, setFull] = useState(() => panelsOf(store.getState().scenario).length >= MOST_PANELS);
  const where = whereOf(found.sweep, point, say);
  if (reasonAt(found, point, say) !== null) return null;
  const onPlay = () => {
    if (change(worldAt(found.sweep, point), 'preset')) openScreen('play');
  };
  const add = () => {
    const world = store.getState().scenario;
    const plans = panelsOf(world);
    if (full || plans.length >= MOST_PANELS) return setFull(true);
    const id = Array.from({ length: MOST_PANELS + 1 }, (_, i) => `swept-${i + 1}`).find((each) =>
      plans.every((plan) => plan.id !== each),
    )!;
    placePanels(
      [...plans, { id, name: where.slice(0, PANEL_NAME_LENGTH), scenario: worldAt(found.sweep, point) }],
      world,
    );
    setAdded(say('sweep.added', { name: where, count: plans.length + 1, most: MOST_PANELS }));
    setFull(plans.length + 1 >= MOST_PANELS);
  };
  return (
    <div className="offers">
      <button type="button" className="btn" onClick={onPlay}>
        {say('sweep.openPlay')}
      </button>
      <button type="button" className="btn" aria-disabled={full} onClick={add}>
        {say('sweep.add')}
      </button>
      {full && added === '' ? <small>{say('compare.full', { most: MOST_PANELS })}</small> : null}
      <output aria-live="polite">{added}</output>
    </div>
  );
}

/** How well a point is known, and how well the way from one end to the other. */
function Errors({ found }: { found: Found }) {
  const say = useSay();
  const outcome = useChoice((choice) => choice.outcome);
  // Errors and changes are differences: points of what is a percentage.
  const unit = say(outcome === 'receptors' ? 'compare.receptors' : 'compare.points');
  const middle = Array.from(found.known.keys()).filter((point) => summaryAt(found, outcome, point) !== null);
  const typical = middle.length === 0 ? null : summaryAt(found, outcome, middle[Math.floor(middle.length / 2)]!);
  const ends = apartOf(found, outcome);
  return (
    <>
      {typical === null ? null : (
        <li>
          {say('sweep.levelError', {
            families: found.sweep.replicates,
            cells: found.sweep.cells,
            error: fixed(typical.standardError, 1),
            unit,
          })}
        </li>
      )}
      {ends === null ? null : (
        <li data-change={ends.change}>
          {say(found.sweep.y === null ? 'sweep.changeError' : 'sweep.changeErrorTwo', {
            change: signed(ends.change, 1),
            // What is not nothing is not said to be: "give or take 0.0".
            error: fixed(ends.error, ends.error < 0.05 ? 2 : 1),
            unit,
          })}
        </li>
      )}
    </>
  );
}

function Refusals({ found }: { found: Found }) {
  const say = useSay();
  const [first] = found.refused;
  if (first === undefined) return null;
  return (
    <li>
      {say('sweep.refusals', {
        count: found.refused.length,
        total: found.done,
        where: whereOf(found.sweep, first.point, say),
        reason: reasonAt(found, first.point, say)!,
      })}
    </li>
  );
}

/** How a swept number is known, with the way to its row on the Model screen. */
function Known({ id }: { id: ParamId }) {
  const say = useSay();
  return (
    <li>
      <ParameterLink id={id}>{sliderName(id, say)}</ParameterLink>: {say(`tag.${sliderEntry(id).tag}`)}
    </li>
  );
}
