import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { takeaway } from '../state/figures.ts';
import { readSetting, writeSetting } from '../state/settings.ts';
import { useSay } from '../state/react.tsx';
import { Said } from './Said.tsx';

const SETTING = 'statistics';
const OPEN = 'open';

/**
 * Tests, intervals and effect sizes, for those who read them. Whether it is open is remembered. On paper, and while
 * things are taken away, it is open: what is not shown could not be printed or saved.
 */
export function ForStatisticians({ children }: { children: ReactNode }) {
  const say = useSay();
  const [open, setOpen] = useState(() => readSetting(SETTING) === OPEN);
  const taking = useStore(takeaway, (state) => state.open);
  const node = useRef<HTMLDetailsElement>(null);
  useOpenOnPaper(node);
  const choose = () => {
    setOpen(!open);
    writeSetting(SETTING, open ? 'closed' : OPEN);
  };
  return (
    <details ref={node} className="statistics" open={open || taking}>
      {/* The press is the choice: the page itself opens it for paper, and that is nobody's wish. */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          choose();
        }}
      >
        {say('finding.statistics')}
      </summary>
      {children}
      <p className="small">
        <Said of="finding.interval" />
      </p>
    </details>
  );
}

/** Charts are drawn for paper as soon as it is known that something is printed, so this has to come first. */
function useOpenOnPaper(node: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    let before: boolean | null = null;
    const unfold = () => {
      if (node.current === null || before !== null) return;
      before = node.current.open;
      node.current.open = true;
    };
    const fold = () => {
      if (node.current !== null && before !== null) node.current.open = before;
      before = null;
    };
    addEventListener('beforeprint', unfold, { capture: true });
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', unfold, { capture: true });
      removeEventListener('afterprint', fold);
    };
  }, [node]);
}
