import { memo } from 'react';
import { CALIBRATED, sourceOf } from '../../../sim/page.ts';
import { useSay } from '../../state/react.tsx';
import { Reference } from '../../parts/Reference.tsx';
import { rowId, type NumberRow } from './numbers.ts';
import { acceptedOf, helpOf, nameOf, sliderOf, unitOf, valueOf } from './row-words.ts';

interface NumberTableRowProps {
  readonly row: NumberRow;
  readonly value: unknown;
  /** Somebody came here for this number. */
  readonly asked: boolean;
}

/** One number: what it is, where it stands, what it may be, how it is known, where from, since when. */
export const NumberTableRow = memo(function NumberTableRow({ row, value, asked }: NumberTableRowProps) {
  const say = useSay();
  const { entry, only } = row;
  const source = sourceOf(entry.source);
  const usual = entry.default === value ? null : valueOf(entry, entry.default, say);
  return (
    <tr id={rowId(row.id)} tabIndex={-1} data-tag={entry.tag} className={asked ? 'asked' : undefined}>
      <th scope="row">
        {nameOf(row, say)} <code>{row.id}</code>
        <small>
          {only === null ? null : <i>{say(`model.only.${only.join('-')}`)}. </i>}
          {helpOf(row, say)}
        </small>
      </th>
      <td className="now" data-head={say('model.head.value')}>
        {valueOf(entry, value, say)}
        {usual === null ? null : <small>{say('model.usual', { value: usual })}</small>}
      </td>
      <td data-head={say('model.head.unit')}>{unitOf(entry, say)}</td>
      <td data-head={say('model.head.range')}>
        {acceptedOf(entry, say)}
        {entry.kind === 'number' || entry.kind === 'integer' ? <small>{sliderOf(entry, say)}</small> : null}
      </td>
      <td data-head={say('model.head.tag')}>
        <span className={`kind ${entry.tag}`}>{say(`tag.${entry.tag}`)}</span>
        {entry.tag === 'calibrated' ? (
          <small>{say('model.fitted', { date: CALIBRATED.date, model: CALIBRATED.modelVersion })}</small>
        ) : null}
      </td>
      <td data-head={say('model.head.source')}>
        {source.label}
        {source.seen === null ? null : (
          <small>
            <Reference source={source} />
          </small>
        )}
      </td>
      <td data-head={say('model.head.since')}>{entry.since}</td>
    </tr>
  );
});
