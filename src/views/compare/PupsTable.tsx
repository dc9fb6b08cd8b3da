import { usePage, useSay } from '../../state/react.tsx';
import { oneDecimal } from '../../parts/curves.ts';
import type { Opened } from '../animal/useOpened.ts';
import { pupsOf } from './clouds.ts';
import type { OpenedPup } from './CompareAnimal.tsx';
import { useCloudViews } from './useCloudViews.ts';
import { usePanelsState } from './usePanels.ts';

/** The dots as numbers: one row a young one, one column a scenario. */
export function PupsTable({ opened, onOpen }: Opened<OpenedPup>) {
  const say = useSay();
  const views = useCloudViews().filter((view) => view.cloud !== null);
  const series = usePanelsState((state) => state.series);
  const day = usePage((state) => state.day);
  if (views.length === 0) return <p className="waiting">{say('compare.waiting')}</p>;
  const all = views.map((view) => pupsOf(view.cloud!, series, day).litters);
  return (
    <section className="scroll table-host" tabIndex={0} aria-label={say('compare.low.numbers')}>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{say('compare.litter')}</th>
            <th scope="col">{say('compare.youngOne')}</th>
            {views.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all[0]!.flatMap((litter, i) =>
            litter.map((_, pup) => (
              <tr key={`${i} ${pup}`} aria-current={i * litter.length + pup === opened ? 'true' : undefined}>
                <th scope="row">{i + 1}</th>
                <td>
                  <button
                    type="button"
                    className="quiet link"
                    onClick={() => onOpen({ pup: i * litter.length + pup, scenario: views[0]!.id })}
                  >
                    {pup + 1}
                  </button>
                </td>
                {all.map((litters, v) => (
                  <td key={views[v]!.id}>{oneDecimal(litters[i]?.[pup] ?? NaN)}</td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
