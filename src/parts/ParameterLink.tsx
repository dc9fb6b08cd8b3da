import { useMemo, type ReactNode } from 'react';
import { encodeLink } from '../state/link.ts';
import { embed, pageAddress } from '../state/embed.ts';
import { openParameter } from '../state/screens.ts';
import { usePageActions, useWorld } from '../state/react.tsx';

interface ParameterLinkProps {
  /** As in links: a parameter's id, or `design.<study>.<id>`. */
  readonly id: string;
  readonly className?: string;
  readonly label?: string;
  readonly children: ReactNode;
}

/** Whether a press on a link asks for a window or a tab of its own, which is left to the browser. */
export function asksForAnother(event: {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey;
}

/** A true link to a number's row on the Model screen, so that it can be opened beside the page. */
export function ParameterLink({ id, className, label, children }: ParameterLinkProps) {
  const { setPlaying } = usePageActions();
  // While a slider is held the link stays that of the world it left.
  const scenario = useWorld((state) => state.drag?.from ?? state.scenario);
  // In full, since a bare fragment would say that the place is on this very screen.
  const link = useMemo(
    () =>
      `${embed.on ? pageAddress() : location.href.split('#')[0]}#${encodeLink({ scenario, page: { screen: 'model', parameter: id } })}`,
    [scenario, id],
  );
  return (
    <a
      href={link}
      className={className}
      aria-label={label}
      title={label}
      // An embedded page stays on the screen it was given.
      {...(embed.on ? { target: '_blank', rel: 'noopener' } : {})}
      onClick={(event) => {
        if (embed.on || asksForAnother(event)) return;
        event.preventDefault();
        setPlaying(false);
        openParameter(id);
      }}
    >
      {children}
    </a>
  );
}
