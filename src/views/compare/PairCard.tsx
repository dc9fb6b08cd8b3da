import { useMemo } from 'react';
import { isComputed } from '../../../sim/page.ts';
import { speciesOf } from '../../state/species.ts';
import { ageText } from '../../words/age.ts';
import { useMarked, usePage, useSay, useSpecies } from '../../state/react.tsx';
import { oneDecimal } from '../../parts/curves.ts';
import { PlainFinding } from '../../parts/PlainFinding.tsx';
import { ForStatisticians } from '../../parts/ForStatisticians.tsx';
import { FAR, factorsBetween, publishedText } from '../../parts/published.ts';
import { signed } from '../../parts/numbers.ts';
import { pairTest, pupsOf, wins, type CloudView, type PairTest } from './clouds.ts';
import { differsText, thingsBetween } from './differs.ts';
import { pairPlain, pairUnit } from './pair-plain.ts';
import { useCloudViews, useHowMany } from './useCloudViews.ts';
import { usePanelScenarios } from './useEachWorld.ts';
import { usePanels, usePanelsState } from './usePanels.ts';
import { Said } from '../../parts/Said.tsx';

/** What the numbers say of two scenarios, in plain words. */
export function PairCard() {
  const say = useSay();
  const panels = usePanels();
  const views = useCloudViews();
  const series = usePanelsState((state) => state.series);
  const chosen = usePanelsState((state) => state.pair);
  const day = usePage((state) => state.day);
  const [first, second] = pairOf(views, chosen);
  const test = useMemo(
    () =>
      first?.cloud && second?.cloud
        ? pairTest(pupsOf(first.cloud, series, day), pupsOf(second.cloud, series, day))
        : null,
    [first, second, series, day],
  );
  const choose = (at: 0 | 1) => (event: React.ChangeEvent<HTMLSelectElement>) => {
    const id = event.currentTarget.value;
    const now = [first!.id, second!.id];
    // Choosing the one that stands at the other end turns the pair round.
    const pair = now[1 - at] === id ? [now[1]!, now[0]!] : at === 0 ? [id, now[1]!] : [now[0]!, id];
    panels.setState({ pair: pair as [string, string] });
  };
  if (first === undefined || second === undefined)
    return (
      <section className="card pair-card">
        <p className="waiting">{say('compare.needTwo')}</p>
      </section>
    );
  return (
    <section className="card pair-card" aria-label={say('compare.pair')} data-stale={!(first.fresh && second.fresh)}>
      <div className="pair-choice">
        {([0, 1] as const).map((at) => (
          <label key={at}>
            {at === 0 ? null : <small>{say('compare.against')}</small>}
            <select
              aria-label={say(at === 0 ? 'compare.firstOfPair' : 'compare.secondOfPair')}
              value={at === 0 ? first.id : second.id}
              onChange={choose(at)}
            >
              {views.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {test === null ? (
        <p className="waiting">{say('compare.waiting')}</p>
      ) : (
        <Told test={test} first={first} second={second} />
      )}
    </section>
  );
}

function pairOf(
  views: readonly CloudView[],
  chosen: readonly [string, string] | null,
): readonly [CloudView | undefined, CloudView | undefined] {
  const of = (id: string | undefined) => views.find((view) => view.id === id);
  const [a, b] = [of(chosen?.[0]) ?? views[1], of(chosen?.[1]) ?? views[0]];
  return a === b ? [views[1], views[0]] : [a, b];
}

function Told({ test, first, second }: { test: PairTest; first: CloudView; second: CloudView }) {
  const say = useSay();
  const marked = useMarked();
  const series = usePanelsState((state) => state.series);
  const species = useSpecies();
  const day = usePage((state) => state.day);
  const views = usePanelsState((state) => state.panels.length);
  const more = wins(test);
  const { size } = test;
  const age = ageText(day, species, say);
  return (
    <>
      <PlainFinding plain={pairPlain(test, [first.young, second.young], series, age, marked)}>
        <Several first={first.id} second={second.id} />
      </PlainFinding>
      {more === null ? null : (
        <div className="pair-say">
          <p data-wins={more}>
            {say('compare.ofPairs', {
              first: first.young,
              what: say(`compare.what.${series}`),
              age,
            })}{' '}
            <b>{more}</b>. {say('compare.otherWay', { rest: 100 - more })} {say('compare.overlap')}
          </p>
          <Hundred filled={more} />
        </div>
      )}
      <ForStatisticians>
        <PairNumbers test={test} />
      </ForStatisticians>
      <Published first={first.id} second={second.id} d={isComputed(size) ? size.estimate : null} />
      {views < 3 ? null : <PairDiffers first={first.id} second={second.id} />}
    </>
  );
}

/** Means, both intervals, the size in spreads, and the same young ones twice. */
function PairNumbers({ test: { difference, size, twins, apart } }: { test: PairTest }) {
  const say = useSay();
  const series = usePanelsState((state) => state.series);
  const { count } = useHowMany();
  const unit = pairUnit(series, say);
  const interval = ([low, high]: readonly [number, number]) =>
    say('compare.interval', { low: signed(low, 1), high: signed(high, 1) });
  return (
    <p className="pair-numbers">
      {isComputed(difference) ? (
        <>
          {say('compare.difference', { count })}{' '}
          <b data-difference={difference.estimate}>
            {signed(difference.estimate, 1)} {unit}
          </b>
          , <Said of="compare.byLitter" values={{ interval: interval(difference.interval) }} />
          {isComputed(size) ? `; d = ${oneDecimal(size.estimate)}` : ''}.{' '}
          {isComputed(apart.pups) ? say('compare.byPup', { interval: interval(apart.pups.interval) }) : null}{' '}
        </>
      ) : (
        `${say(`stats.${difference.notComputable}`, difference.detail)} `
      )}
      {isComputed(twins) ? (
        <>
          {say('compare.twins', { count })} <b data-twins={twins.estimate}>{signed(twins.estimate, 1)}</b>{' '}
          {say('compare.twinsInterval', { interval: interval(twins.interval) })}
        </>
      ) : null}
    </p>
  );
}

/** Where the two differ in several things at once, the gap is the work of them all. */
function Several({ first, second }: { first: string; second: string }) {
  const say = useSay();
  const scenarios = usePanelScenarios();
  const list = thingsBetween(
    [first, second].flatMap((id) => scenarios.get(id) ?? []),
    say,
  );
  return list === null ? null : say('compare.plain.several', { list });
}

/** Among infants: what studies found of what the two differ in. */
function Published({ first, second, d }: { first: string; second: string; d: number | null }) {
  const say = useSay();
  const scenarios = usePanelScenarios();
  const [one, other] = [scenarios.get(first), scenarios.get(second)];
  if (one === undefined || other === undefined || speciesOf(one) !== 'infant') return null;
  const factors = factorsBetween(one, other);
  if (factors.length === 0) return null;
  return (
    <p className="pair-numbers" data-published={factors.join(' ')}>
      {publishedText(factors, say)} {d !== null && Math.abs(d) > FAR ? say('published.farMany') : ''}
    </p>
  );
}

/** Among many scenarios the note under the head speaks of all of them; here of the two. */
function PairDiffers({ first, second }: { first: string; second: string }) {
  const say = useSay();
  const scenarios = usePanelScenarios();
  const two = [scenarios.get(first), scenarios.get(second)];
  return (
    <p className="pair-numbers">
      {differsText(
        two.flatMap((each) => each ?? []),
        say,
      )}
    </p>
  );
}

/** A hundred dots, so many of them filled. */
function Hundred({ filled }: { filled: number }) {
  return (
    <svg className="hundred" width="6.5rem" height="6.5rem" viewBox="0 0 104 104" aria-hidden="true">
      {Array.from({ length: 100 }, (_, i) => (
        <circle
          key={i}
          cx={(i % 10) * 10.4 + 5}
          cy={Math.floor(i / 10) * 10.4 + 5}
          r={i < filled ? 4 : 3.4}
          className={i < filled ? 'full' : 'hollow'}
        />
      ))}
    </svg>
  );
}
