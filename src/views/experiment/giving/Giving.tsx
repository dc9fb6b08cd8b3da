import { useMemo, useState } from 'react';
import { GIVING_ARMS, givingSummary, type GivingResult, type GivingSummary } from '../../../../sim/page.ts';
import { createDotsChart, type DotsChartData } from '../../../charts/dots/dots-chart.ts';
import type { Say } from '../../../words/say.ts';
import { useSay } from '../../../state/react.tsx';
import { dotsTable } from '../../take/tables/studies.ts';
import { DesignPanel } from '../DesignPanel.tsx';
import { Findings } from '../Findings.tsx';
import { FoundCard } from '../FoundCard.tsx';
import { NumbersTable } from '../../../parts/NumbersTable.tsx';
import { fixed, signed } from '../../../parts/numbers.ts';
import { holdsZero, limits } from '../../../parts/intervals.ts';
import { apartText, chanceText, wayOf, type Plain } from '../../../parts/plain-finding.ts';
import { StudyChart } from '../../../parts/StudyChart.tsx';
import { useOpened, type Opened } from '../../animal/useOpened.ts';
import { useResult } from '../useStudies.ts';
import { GivingPerson } from './GivingPerson.tsx';
import { GivingSketch } from './GivingSketch.tsx';

const FIRST = ['people', 'gain'];
const GAMES = ['generosity', 'transfer'] as const;
const PUBLISHED = ['study.giving.published1', 'study.giving.published3', 'study.giving.published2'];

/** A dose or a placebo, then two games with a stranger. */
export function Giving() {
  const say = useSay();
  const result = useResult('giving');
  const [view, setView] = useState('chart');
  const views = ['chart', 'table'].map((id) => ({ id, label: say(`study.${id}`) }));
  const summary = useMemo(() => (result === null ? null : givingSummary(result.arms)), [result]);
  const [opened, setOpened] = useOpened<number>(result);
  return (
    <div className="study">
      <DesignPanel kind="giving" first={FIRST} />
      <div
        className="found"
        id="found"
        data-generosity={summary?.difference.generosity.mean}
        data-transfer={summary?.difference.transfer.mean}
      >
        <FoundCard kind="giving" sketch={<GivingSketch />} views={views} view={view} onView={setView}>
          {result === null || summary === null ? null : view === 'chart' ? (
            <GivingCard result={result} summary={summary} opened={opened} onOpen={setOpened} />
          ) : (
            <GivingTable summary={summary} />
          )}
        </FoundCard>
        <Findings
          kind="giving"
          plain={summary === null ? null : (words) => givingPlain(summary, words)}
          statistics={summary === null ? undefined : <Differences summary={summary} />}
          published={PUBLISHED}
        />
        {result === null || opened === null ? null : (
          <GivingPerson key={opened} result={result} index={opened} onClose={() => setOpened(null)} />
        )}
      </div>
    </div>
  );
}

/** The two games in numbers. */
function Differences({ summary }: { summary: GivingSummary }) {
  const say = useSay();
  return (
    <>
      <p>{sentenceOf(summary, say)}</p>
      <dl className="differences">
        {GAMES.map((game) => (
          <div key={game}>
            <dt>{say(`study.giving.${game}`)}</dt>
            <dd>
              {say('study.giving.difference', {
                difference: signed(summary.difference[game].mean, 1),
                interval: limits(summary.difference[game], 1, say('study.to')),
              })}{' '}
              {say(holdsZero(summary.difference[game]) ? 'study.zeroInside' : 'study.zeroOutside')}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** In plain words: what the dose did in the game it is said to act in, and then in the other. */
export function givingPlain({ difference }: Pick<GivingSummary, 'difference'>, say: Say): Plain {
  const { generosity: split, transfer } = difference;
  const unit = say('study.giving.plain.unit');
  return [
    say(`study.giving.plain.generosity.${wayOf(split)}`, { gap: apartText(split, 1), unit }),
    ...chanceText(split, { digits: 1, unit, where: say('study.giving.plain.where') }, say),
    say(`study.giving.plain.transfer.${wayOf(transfer)}`),
  ];
}

function sentenceOf({ gain, difference }: GivingSummary, say: Say): string {
  const percent = (game: (typeof GAMES)[number]) => {
    const change = say(gain[game] < 0 ? 'study.giving.less' : 'study.giving.more', {
      percent: Math.round(100 * Math.abs(gain[game])),
    });
    return holdsZero(difference[game]) ? say('study.giving.chance', { change }) : change;
  };
  return say('study.giving.sentence', { split: percent('generosity'), transfer: percent('transfer') });
}

/** Least end of the axis, and what it is rounded up to, % of the stake: no dot lies beyond its last number. */
const [LEAST_END, ROUND] = [50, 20];

function axisEnd({ arms }: GivingResult): number {
  const all = GIVING_ARMS.flatMap((arm) => GAMES.flatMap((game) => [...arms[arm][game]]));
  const most = all.reduce((high, value) => Math.max(high, value), 0);
  return most <= LEAST_END ? LEAST_END : ROUND * Math.ceil(most / ROUND);
}

interface GivingCardProps extends Opened {
  readonly result: GivingResult;
  readonly summary: GivingSummary;
}

function GivingCard({ result, summary, opened, onOpen }: GivingCardProps) {
  const say = useSay();
  const { people } = result.study.design;
  const data = useMemo(
    (): DotsChartData => ({
      axis: [0, axisEnd(result)],
      rows: GAMES.flatMap((game) =>
        GIVING_ARMS.map((arm, at) => {
          const { mean, low, high } = summary.arms[arm][game];
          const values = result.arms[arm][game];
          return {
            id: `${game}-${arm}`,
            label: say(`study.giving.${game}.${arm}`),
            values,
            // The same person has a dot in either game.
            dots: Array.from(values, (value, i) => ({
              id: at * people + i,
              title: say('study.giving.dot', { person: i + 1, value: fixed(value, 1) }),
            })),
            focus: opened === null ? -1 : opened - at * people,
            mean,
            low,
            high,
            text: say('study.giving.percent', { value: fixed(mean, 1) }),
            tone: arm === 'dose' ? ('open' as const) : ('ink' as const),
          };
        }),
      ),
      words: { summary: sentenceOf(summary, say), x: say('study.giving.axis'), dots: say('study.giving.dots') },
    }),
    [result, people, summary, opened, say],
  );
  return (
    <StudyChart
      create={(node) => createDotsChart(node, { onOpen })}
      data={data}
      least={420}
      figure={{ id: 'giving', table: dotsTable, again: (node) => createDotsChart(node) }}
    />
  );
}

function GivingTable({ summary }: { summary: GivingSummary }) {
  const say = useSay();
  const to = say('study.to');
  const columns = [
    { id: 'row', label: say('study.giving.row'), words: true as const },
    { id: 'mean', label: say('study.giving.mean'), unit: say('study.giving.axis') },
    { id: 'interval', label: say('study.interval') },
    { id: 'sd', label: say('study.sd') },
    { id: 'n', label: say('study.n') },
  ];
  const rows = GAMES.flatMap((game) => [
    ...GIVING_ARMS.map((arm) => {
      const of = summary.arms[arm][game];
      return [
        { text: say(`study.giving.${game}.${arm}`) },
        { text: fixed(of.mean, 1), value: of.mean },
        { text: limits(of, 1, to) },
        { text: fixed(of.sd, 1), value: of.sd },
        { text: String(of.n) },
      ];
    }),
    [
      { text: say('study.giving.differenceRow', { game: say(`study.giving.${game}`) }) },
      { text: signed(summary.difference[game].mean, 1), value: summary.difference[game].mean },
      { text: limits(summary.difference[game], 1, to) },
      { text: '' },
      { text: String(summary.difference[game].n) },
    ],
  ]);
  return <NumbersTable caption={say('study.giving.tableCaption')} columns={columns} rows={rows} />;
}
