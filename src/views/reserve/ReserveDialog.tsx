import '../../words/late.ts';
import { useCallback, useMemo } from 'react';
import { presetValues, resolveValues, type ReserveResult } from '../../../sim/page.ts';
import { createReserveChart, type ReserveData } from '../../charts/luck/reserve-chart.ts';
import type { Chart } from '../../charts/parts/types.ts';
import { valueAtShare } from '../../charts/luck/reserve-layout.ts';
import { Slider } from '../../controls/Slider.tsx';
import { worldLocked } from '../../state/permit.ts';
import { withValue } from '../../state/world.ts';
import { ageText } from '../../words/age.ts';
import type { Say } from '../../words/say.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useActions, usePage, useSay, useSpecies, useWorld } from '../../state/react.tsx';
import { oneDecimal } from '../../parts/curves.ts';
import { reserveTable } from '../take/tables/play.ts';
import { useChart } from '../../parts/useChart.ts';
import { useJob } from '../../parts/useJob.ts';
import { Said } from '../../parts/Said.tsx';

/** The response counts as whole down to this share of it. */
const HARDLY_LESS = 0.95;
const RESIDUAL = 'receptors.residual';

/** Few cells or many: how much silencing a tissue bears before its response falls. */
export default function ReserveDialog() {
  const say = useSay();
  const species = useSpecies();
  const { set } = useActions();
  // The curve does not depend on how many cells are silenced, so that slider moves a mark along it at once.
  const share = useWorld((state) => resolveValues(state.scenario)['silence.cells']);
  const scenario = useWorld((state) => state.drag?.from ?? state.scenario);
  const day = Math.min(
    usePage((state) => state.day),
    scenario.days,
  );
  const { result, current } = useJob(useMemo(() => ({ kind: 'reserve', scenario, day }) as const, [scenario, day]));
  const data = useMemo(() => (result === null ? null : reserveOf(result, share, say)), [result, share, say]);
  const { host } = useChart<ReserveData, Chart<ReserveData>>(
    useCallback((node) => createReserveChart(node), []),
    data,
    { id: 'reserve', table: reserveTable, settled: current },
  );
  const age = ageText(day, species, say);
  return (
    <Dialog title={say('reserve.title')} className="reserve-dialog" ofLife figures onClose={() => set({ aside: null })}>
      <div className="reserve" aria-busy={!current} data-current={current}>
        <p className="lead">
          <Said of="reserve.lead" />
        </p>
        <div className="reserve-body">
          <div
            ref={host}
            className="reserve-host"
            data-spare={data?.spareUntil}
            data-reactivity={result === null ? undefined : result.reactivity.join()}
            data-response={result === null ? undefined : result.response.join()}
          />
          <div className="reserve-side">
            <Slider id="silence.cells" tag />
            <Residual />
            {result === null || data === null ? (
              <output>{say('reserve.waiting')}</output>
            ) : (
              <>
                <p>
                  {say('reserve.cells', {
                    day,
                    age,
                    receptors: oneDecimal(result.receptors),
                    silent: oneDecimal(result.silent),
                  })}
                </p>
                <output className="aside">{data.words.summary}</output>
              </>
            )}
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** What a closed copy still makes: as measured, or nothing, for teaching. */
function Residual() {
  const say = useSay();
  const { change } = useActions();
  const scenario = useWorld((state) => state.scenario);
  const now = resolveValues(scenario)[RESIDUAL];
  const usual = presetValues(scenario.preset)[RESIDUAL];
  const choose = (value: number) => change(withValue(scenario, RESIDUAL, value), RESIDUAL);
  return (
    <div>
      <fieldset className="seg" disabled={worldLocked()} aria-label={say('reserve.residual')}>
        <button type="button" aria-pressed={now === usual} onClick={() => choose(usual)}>
          {say('reserve.residualSome', { value: oneDecimal(100 * usual) })}
        </button>
        <button type="button" aria-pressed={now === 0} onClick={() => choose(0)}>
          {say('reserve.residualNone')}
        </button>
      </fieldset>
      <p className="aside">{say('reserve.residualNote')}</p>
    </div>
  );
}

function reserveOf(result: ReserveResult, share: number, say: Say): ReserveData {
  const percent = (values: Float64Array) => values.map((value) => 100 * value);
  const [response, reactivity] = [percent(result.response), percent(result.reactivity)];
  const spareUntil = result.shares.filter((_, i) => result.response[i]! >= HARDLY_LESS).at(-1) ?? 0;
  const at = (values: Float64Array) => Math.round(valueAtShare(result.shares, values, share));
  return {
    shares: result.shares,
    response,
    reactivity,
    share,
    spareUntil,
    words: {
      summary: say('reserve.summary', {
        share: Math.round(100 * share),
        response: at(response),
        reactivity: at(reactivity),
        spare: Math.round(100 * spareUntil),
      }),
      x: say('reserve.x'),
      y: say('reserve.y'),
      response: say('reserve.response'),
      reactivity: say('reserve.reactivity'),
      spare: say('reserve.spare'),
      now: say('reserve.now', { share: Math.round(100 * share) }),
    },
  };
}
