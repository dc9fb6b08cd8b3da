import { channelWord } from '../../controls/event-words.ts';
import { useSay } from '../../state/react.tsx';
import { kindOf, type Bout } from './day-data.ts';

/** What the pills of a day mean: one entry for each kind of care that comes on it. */
export function BoutKey({ bouts }: { bouts: readonly Bout[] }) {
  const say = useSay();
  const channels = [...new Set(bouts.filter((bout) => !bout.missed).map((bout) => bout.channel))];
  if (bouts.length === 0) return null;
  return (
    <ul className="bout-key" aria-label={say('drawer.key')}>
      {channels.map((channel) => (
        <li key={channel}>
          <Pill kind={kindOf(channel)} />
          {channelWord(channel, say)}
        </li>
      ))}
      {bouts.some((bout) => bout.missed) ? (
        <li>
          <Pill kind="removed" />
          {say('drawer.keyMissed')}
        </li>
      ) : null}
    </ul>
  );
}

/** A pill as the chart draws it. */
function Pill({ kind }: { kind: string }) {
  return (
    <svg width="1.25rem" height="0.75rem" viewBox="0 0 20 12" aria-hidden="true" className="day-svg">
      <rect x="1" y="1" width="18" height="10" rx={kind === 'play' ? 1.5 : 5} className={`bout-pill ${kind}`} />
      {kind === 'removed' ? <path d="M0 6h20" className="bout-strike" /> : null}
    </svg>
  );
}
