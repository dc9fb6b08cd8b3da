import { useRef, type ReactNode } from 'react';

interface MenuProps {
  readonly className: string;
  readonly label: string;
  readonly sign: string;
  /** Whether pressing one of its buttons shuts it. */
  readonly closesOnPress?: boolean;
  readonly children: ReactNode;
}

/** A native disclosure that shuts on Escape and when the focus leaves it. */
export function Menu({ className, label, sign, closesOnPress = false, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  return (
    <details
      className={`menu ${className}`}
      ref={menu}
      onClick={(event) => {
        if (closesOnPress && (event.target as Element).closest('.menu-list button') !== null) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary aria-label={label}>{sign}</summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}
