/** A window of the town, as keys show it. */
export function KeyWindow({ open = false }: { readonly open?: boolean }) {
  return (
    <svg viewBox="0 0 12 15" aria-hidden="true" className="key-window">
      <rect width="12" height="15" className="wall" />
      <rect x="2" y="2" width="8" height="11" className={open ? 'lit' : 'shut'} />
      {open ? null : <rect x="1" y="6" width="10" height="3" className="bar" />}
    </svg>
  );
}
