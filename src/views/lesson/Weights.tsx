import { ENTRY_BY_ID } from '../../../sim/page.ts';
import { fixed } from '../../parts/numbers.ts';
import { useSay } from '../../state/react.tsx';

/** What each stretch counts for in how much the gene is read, as the makers put it in. Exon 3 counts for nothing. */
export function Weights() {
  const say = useSay();
  const usual = (id: string) => Number(ENTRY_BY_ID.get(id)!.default);
  const [first, middle] = [usual('receptors.weight5'), usual('receptors.weightMiddle')];
  const weights = [
    ['region5', first],
    ['regionMiddle', middle],
    ['region3', 1 - first - middle],
    ['exon3', 0],
  ] as const;
  return (
    <table className="board" data-part="weights">
      <caption>{say('learn.board.weights')}</caption>
      <tbody>
        {weights.map(([stretch, weight]) => (
          <tr key={stretch}>
            <th scope="row">{say(`study.vole-trial.measure.${stretch}`)}</th>
            <td>{fixed(weight, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
