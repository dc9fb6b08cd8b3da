import { useState } from 'react';
import { renderProblem, typedNumber, type InputProblem } from '../../../sim/page.ts';
import { useSay } from '../../state/react.tsx';

interface CellWalkProps {
  readonly cell: number;
  readonly cells: number;
  readonly day: number;
  readonly onGo: (cell: number) => void;
}

/** Which cell is shown, and the way to the next, the last or any other. */
export function CellWalk({ cell, cells, day, onGo }: CellWalkProps) {
  const say = useSay();
  const [problem, setProblem] = useState('');
  const go = (next: number) => {
    setProblem('');
    onGo((next + cells) % cells);
  };
  return (
    <div className="cell-walk">
      <span>{say('cell.number', { cell: cell + 1, day })}</span>
      <button type="button" className="btn" onClick={() => go(cell - 1)}>
        {say('cell.previous')}
      </button>
      <button type="button" className="btn" onClick={() => go(cell + 1)}>
        {say('cell.next')}
      </button>
      <input
        key={cell}
        type="text"
        inputMode="numeric"
        aria-label={say('cell.go')}
        defaultValue={cell + 1}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          const problems: InputProblem[] = [];
          const text = event.currentTarget.value;
          const wanted = typedNumber(text, 'cell', problems, true);
          if (wanted !== null && Number.isInteger(wanted) && wanted >= 1 && wanted <= cells) return go(wanted - 1);
          setProblem(
            renderProblem(say, problems[0] ?? { code: 'out-of-range', path: 'cell', got: text, allowed: [1, cells] }),
          );
          event.currentTarget.value = String(cell + 1);
        }}
      />
      {problem === '' ? null : (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
    </div>
  );
}
