import { useCallback, useMemo, useState } from 'react';
import { provenance, sayPhrase, storyPhrases, type ParamValues, type StoryResult } from '../../../sim/page.ts';
import { createBarcode } from '../../charts/lollipop/barcode.ts';
import type { BarcodeData } from '../../charts/lollipop/barcode-data.ts';
import { createLollipop } from '../../charts/lollipop/lollipop.ts';
import type { Chart, LollipopData } from '../../charts/parts/types.ts';
import { permitted } from '../../state/permit.ts';
import { usePageActions, useSay } from '../../state/react.tsx';
import { barcodeTable, lollipopTable } from '../take/tables/play.ts';
import { useChart } from '../../parts/useChart.ts';
import { ageWords, barcodeOf, lollipopOf } from './cell-data.ts';

interface CellPictureProps {
  readonly story: StoryResult;
  /** Whether it is that of the cell, the day and the worlds asked for. */
  readonly current: boolean;
  readonly cell: number;
  /** The scrubbed day, which the story may be a step behind. */
  readonly day: number;
  readonly values: ParamValues;
}

/** The marks of a cell and of its twin on the scrubbed day, and below them one of their lives. */
export function CellPicture({ story, current, cell, day, values }: CellPictureProps) {
  const say = useSay();
  const [ofTwin, setOfTwin] = useState(false);
  const marks = useMemo(() => lollipopOf(story, story.untilDay, values, say), [story, values, say]);
  const { host } = useChart<LollipopData, Chart<LollipopData>>(
    useCallback((node) => createLollipop(node), []),
    marks,
    {
      id: 'cell',
      title: say('figure.cell', { cell: cell + 1, day: story.untilDay }),
      table: lollipopTable,
      settled: current,
      ...(story.twin === null ? {} : { more: [['twin', JSON.stringify(story.twin.scenario)] as const] }),
    },
  );
  const parted = useMemo(
    () =>
      storyPhrases(story)
        .twin.map((phrase) => sayPhrase(say, phrase))
        .join(' '),
    [story, say],
  );
  const twin = ofTwin && story.twin !== null;
  return (
    <>
      <div ref={host} className="lollipop-host" data-part="cell.marks" />
      {permitted()?.lesson === undefined ? null : <Letters sites={values['site.dyads']} />}
      {parted === '' ? null : <p className="parted">{parted}</p>}
      <section className="cell-life" aria-label={say('cell.life')}>
        <header>
          <h3>{say('cell.life')}</h3>
          <small>{say('cell.lifeHow', { sites: values['site.dyads'], age: ageWords(story.scenario, say) })}</small>
          {story.twin === null ? null : (
            <fieldset className="seg" aria-label={say('cell.lifeOf')}>
              <button type="button" aria-pressed={!twin} onClick={() => setOfTwin(false)}>
                {say('cell.label')}
              </button>
              <button type="button" aria-pressed={twin} onClick={() => setOfTwin(true)}>
                {say('cell.twinLabel')}
              </button>
            </fieldset>
          )}
        </header>
        <div className="barcodes">
          {[0, 1].map((copy) => (
            <Barcode key={copy} story={story} current={current} cell={cell} copy={copy} day={day} twin={twin} />
          ))}
        </div>
      </section>
      <p className="aside">
        <b>{say('foot.invented')}</b> {say('foot.noFamily')}
      </p>
    </>
  );
}

/**
 * The letters that the marks of both copies sit on, in a lesson. The model keeps none, as no care changes one: at each
 * site a C stands beside a G, whatever sits on them.
 */
function Letters({ sites }: { sites: number }) {
  const say = useSay();
  return (
    <div className="cell-letters" data-part="cell.letters">
      {['cell.copyA', 'cell.copyB'].map((copy) => (
        <p key={copy}>
          <b>{say('cell.lettersOf', { copy: say(copy) })}</b>{' '}
          <span>
            {Array.from({ length: sites }, (_, site) => (
              <i key={site}>{say('cell.letters')}</i>
            ))}
          </span>
        </p>
      ))}
    </div>
  );
}

function Barcode({
  story,
  current,
  cell,
  copy,
  day,
  twin,
}: {
  story: StoryResult;
  current: boolean;
  cell: number;
  copy: number;
  day: number;
  twin: boolean;
}) {
  const say = useSay();
  const { setDay } = usePageActions();
  const [hover, setHover] = useState<number | null>(null);
  const data = useMemo(() => {
    const { decisive } = story;
    const told = decisive !== null && decisive.copy === copy && (decisive.of === 'twin') === twin;
    return barcodeOf(
      twin ? story.twin! : story.here,
      copy,
      twin ? story.twin!.scenario : story.scenario,
      day,
      hover,
      told ? [decisive.fromDay, decisive.toDay] : null,
      say,
    );
  }, [story, copy, day, twin, hover, say]);
  const { host } = useChart<BarcodeData, Chart<BarcodeData>>(
    useCallback((node) => createBarcode(node, { onHover: setHover, onScrub: setDay }), [setDay]),
    data,
    {
      id: `cell-life-${copy + 1}`,
      title: say('figure.cellLife', { cell: cell + 1, copy: data.label }),
      table: barcodeTable,
      settled: current,
      // The twin lives in another world, whose whole litter nobody has run.
      ...(twin ? { source: provenance(story.twin!.scenario, '').slice(1, -1) } : {}),
    },
  );
  return <div ref={host} className="barcode-host" />;
}
