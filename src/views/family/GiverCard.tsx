import { useCallback } from 'react';
import type { FamilyResult, Giver, ParamId, ParamValues } from '../../../sim/page.ts';
import { createPairChart, type PairData } from '../../charts/studies/pair-chart.ts';
import type { Chart } from '../../charts/parts/types.ts';
import { channelWord, giverWord } from '../../controls/event-words.ts';
import { Slider } from '../../controls/Slider.tsx';
import { ageText } from '../../words/age.ts';
import { useSay, useSpecies } from '../../state/react.tsx';
import { oneDecimal } from '../../parts/curves.ts';
import { signed } from '../../parts/numbers.ts';
import { pairTable } from '../take/tables/play.ts';
import { useChart } from '../../parts/useChart.ts';
import { minutesOn, pairOf, type Course } from './family-data.ts';
import { HereButton } from './HereButton.tsx';

interface CardProps {
  readonly course: Course;
  readonly family: FamilyResult;
  readonly values: ParamValues;
  readonly day: number;
  readonly child: ArrayLike<number>;
  readonly axis: readonly [number, number];
  /** Whether all this is of the world on the controls. */
  readonly settled: boolean;
}

/** One caregiver on the day shown: state, what is given, own marks, own childhood. */
export function GiverCard({ course, family, values, day, child, axis, settled }: CardProps) {
  const say = useSay();
  const species = useSpecies();
  const { giver } = course;
  const here = values[`${giver}.present`];
  return (
    <section className={`giver${here ? '' : ' away'}`} aria-label={say(`giver.${giver}`)} data-giver={giver}>
      <header>
        <h3>{say(`giver.${giver}`)}</h3>
        <HereButton giver={giver} />
      </header>
      {here ? (
        <Facts course={course} family={family} values={values} day={day} />
      ) : (
        <p className="aside">{say('family.away')}</p>
      )}
      <OwnMarks
        giver={giver}
        own={course.methylation}
        child={child}
        axis={axis}
        day={day}
        now={ageText(day, species, say)}
        settled={settled}
      />
      <Slider id={`${giver}.upbringing` satisfies ParamId} note={say('family.upbringingNote')} />
    </section>
  );
}

function Facts({ course, family, values, day }: Pick<CardProps, 'course' | 'family' | 'values' | 'day'>) {
  const say = useSay();
  const { giver, mood } = course;
  const response = Math.exp(course.response[day]!) - 1;
  const minutes = minutesOn(family, giver, day, values);
  const facts: [id: string, value: number, text: string][] = [
    [
      'responsiveness',
      course.responsiveness[day]!,
      say('family.times', { value: course.responsiveness[day]!.toFixed(2) }),
    ],
    [
      'receptors',
      course.receptors[day]!,
      say('family.receptorsValue', {
        own: oneDecimal(course.receptors[day]!),
        typical: oneDecimal(family.typicalReceptors),
      }),
    ],
    ['response', response, say('family.responseValue', { change: signed(100 * response, 1) })],
    [
      'mood',
      mood,
      say(Math.abs(mood) < 0.05 ? 'family.moodUsual' : mood > 0 ? 'family.moodLow' : 'family.moodHigh', {
        sd: oneDecimal(Math.abs(mood)),
      }),
    ],
    ['stress', course.stress[day]!, say('family.percent', { value: Math.round(100 * course.stress[day]!) })],
    ['support', values['family.support'], say('family.percent', { value: Math.round(100 * values['family.support']) })],
  ];
  return (
    <>
      <dl className="facts">
        {facts.map(([id, value, text]) => (
          <div key={id}>
            <dt>{say(`family.${id}`)}</dt>
            <dd data-fact={id} data-value={value}>
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <p className="given">
        {minutes.length === 0
          ? say('family.givesNone')
          : say('family.gives', {
              list: minutes
                .map(({ channel, minutes: each }) =>
                  say('family.minutes', { channel: channelWord(channel, say), minutes: Math.round(each) }),
                )
                .join(', '),
            })}
        {minutes.map(({ channel, minutes: each }) => (
          <data key={channel} hidden data-channel={channel} data-minutes={each} />
        ))}
      </p>
    </>
  );
}

/** The caregiver's own methylation beside the child's, on one scale. */
function OwnMarks({
  giver,
  own,
  child,
  axis,
  day,
  now,
  settled,
}: {
  giver: Giver;
  own: Float64Array;
  child: ArrayLike<number>;
  axis: readonly [number, number];
  day: number;
  now: string;
  settled: boolean;
}) {
  const say = useSay();
  const species = useSpecies();
  const text = say('family.ownMarks', { start: oneDecimal(own[0]!), now: oneDecimal(own[day]!), age: now });
  const data = pairOf(own, child, axis, day, {
    own: giverWord(giver, say),
    child: say(`drawer.young.${species}`),
    summary: text,
  });
  const { host } = useChart<PairData, Chart<PairData>>(
    useCallback((node) => createPairChart(node), []),
    data,
    {
      id: `family-${giver}`,
      title: say('figure.family', { giver: say(`giver.${giver}`) }),
      table: pairTable,
      least: 150,
      settled,
    },
  );
  return (
    <figure data-start={own[0]} data-now={own[day]}>
      <div ref={host} className="pair-host" />
      <figcaption>{text}</figcaption>
    </figure>
  );
}
