import '../words/late.ts';
import { ENTRIES, MODEL_VERSION, resolveValues, SOURCES, type ParameterEntry, type SourceId, type Tag } from '../../sim/index.ts';
import { displayOf, shownLimits } from '../controls/display.ts';
import { concerns, speciesOf } from '../state/species.ts';
import { Dialog } from './Dialog.tsx';
import { useApp, useSay } from './context.tsx';
import { valueText } from './ShareDialog.tsx';

const TAGS: readonly Tag[] = ['measured', 'calibrated', 'assumed', 'teaching'];
const LIMITS = [1, 2, 3, 4, 5, 6, 7];
const LEFT_OUT = [1, 2, 3, 4, 5, 6];

/** How sure is any of this: kinds of numbers, limits, and every parameter with its source. */
export default function SureDialog() {
  const say = useSay();
  const scenario = useApp((state) => state.scenario);
  const values = resolveValues(scenario);
  return (
    <Dialog title={say('sure.title')}>
      <section className="sure scroll" tabIndex={0} aria-label={say('sure.title')}>
        <p>{say('sure.intro')}</p>
        <ul>{TAGS.map((tag) => <li key={tag}>{say(`sure.${tag}`)}</li>)}</ul>
        <h3>{say('sure.limits')}</h3>
        <ul>{LIMITS.map((limit) => <li key={limit}>{say(`sure.limit${limit}`)}</li>)}</ul>
        <h3>{say('sure.left')}</h3>
        <ul>{LEFT_OUT.map((item) => <li key={item}>{say(`sure.left${item}`)}</li>)}</ul>
        <h3>{say('sure.table')}</h3>
        <table className="numbers">
          <caption>{say('sure.model', { model: MODEL_VERSION })}</caption>
          <thead>
            <tr>{['name', 'value', 'range', 'kind', 'source'].map((key) => <th key={key} scope="col">{say(`sure.${key}`)}</th>)}</tr>
          </thead>
          <tbody>
            {ENTRIES.filter(({ id }) => concerns(id, speciesOf(scenario))).map((entry) => (
              <tr key={entry.id}>
                <th scope="row" title={say(`param.${entry.id}.help`)}>{say(`param.${entry.id}.label`)}</th>
                <td>{valueText(entry, values[entry.id], say)}</td>
                <td>{rangeText(entry)}</td>
                <td className="text">{say(`tag.${entry.tag}`)}</td>
                <td className="text">{SOURCES[entry.source as SourceId].label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Dialog>
  );
}

function rangeText(entry: ParameterEntry): string {
  if (entry.kind === 'boolean') return '';
  if (entry.kind === 'choice') return entry.domain.join(', ');
  return shownLimits(entry, displayOf(entry)).join('–');
}
