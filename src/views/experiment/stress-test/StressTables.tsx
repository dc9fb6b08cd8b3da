import { useMemo } from 'react';
import { READOUTS, TEST_MINUTES, type ArmSummary, type Readout, type StressTestResult } from '../../../../sim/page.ts';
import { useSay } from '../../../state/react.tsx';
import { NumbersTable } from '../../../parts/NumbersTable.tsx';
import { fixed } from '../../../parts/numbers.ts';
import { limits } from '../../../parts/intervals.ts';
import { childRows, DIGITS, unitOf } from './stress-data.ts';

/** Each arm's numbers: area above rest and level an hour later, with intervals and how many children. */
export function ArmsTable({ summary }: { summary: readonly ArmSummary[] }) {
  const say = useSay();
  const to = say('study.to');
  const columns = [
    { id: 'arm', label: say('study.stress-test.arm'), words: true as const },
    { id: 'readout', label: say('study.stress-test.readout'), words: true as const },
    { id: 'area', label: say('study.stress-test.area') },
    { id: 'area-interval', label: say('study.interval') },
    { id: 'late', label: say('study.stress-test.lateLevel') },
    { id: 'late-interval', label: say('study.interval') },
    { id: 'n', label: say('study.n') },
  ];
  const rows = READOUTS.flatMap(({ id, unit }) =>
    summary.map(({ arm, area, late, children }) => {
      const digits = DIGITS[id];
      return [
        { text: say(`study.stress-test.${arm}`) },
        { text: `${say(`study.stress-test.${id}`)}, ${unit}` },
        { text: fixed(area[id].mean, digits.area), value: area[id].mean },
        { text: limits(area[id], digits.area, to) },
        { text: fixed(late[id].mean, digits.level + 1), value: late[id].mean },
        { text: limits(late[id], digits.level + 1, to) },
        { text: String(children) },
      ];
    }),
  );
  return <NumbersTable caption={say('study.stress-test.armsCaption')} columns={columns} rows={rows} />;
}

const EVERY = 15;

/** Every child of every arm: some readings, and the two numbers whose means are the arm's. */
export function ChildrenTable({ result, readout }: { result: StressTestResult; readout: Readout }) {
  const say = useSay();
  const digits = DIGITS[readout];
  const children = useMemo(() => childRows(result, readout), [result, readout]);
  const minutes = Array.from({ length: TEST_MINUTES / EVERY + 1 }, (_, i) => i * EVERY);
  const columns = [
    { id: 'child', label: say('study.stress-test.child') },
    { id: 'arm', label: say('study.stress-test.arm'), words: true as const },
    ...minutes.map((minute) => ({ id: String(minute), label: say('study.stress-test.minute', { minute }) })),
    { id: 'area', label: say('study.stress-test.area') },
    { id: 'late', label: say('study.stress-test.lateLevel') },
  ];
  const rows = children.map(({ child, arm, course, area, late }) => [
    { text: String(child) },
    { text: say(`study.stress-test.${arm}`) },
    ...minutes.map((minute) => ({ text: fixed(course[minute]!, digits.level), value: course[minute]! })),
    { text: fixed(area, digits.area), value: area },
    { text: fixed(late, digits.level + 1), value: late },
  ]);
  return (
    <NumbersTable
      caption={say('study.stress-test.childrenCaption', {
        readout: say(`study.stress-test.${readout}`),
        unit: unitOf(readout),
      })}
      columns={columns}
      rows={rows}
    />
  );
}
