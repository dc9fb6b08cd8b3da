import type { Line as Said } from '../../state/lesson/running.ts';
import { fixed } from '../../parts/numbers.ts';
import { useSay } from '../../state/react.tsx';
import type { Say } from '../../words/say.ts';
import { settingName } from './setting-name.ts';

/** One line below the answer: a hint, what the coach says, or how a check came out. Empty most of the time. */
export function Line({ line, judging }: { line: Said | null; judging: boolean }) {
  const say = useSay();
  const text = judging ? say('column.judging') : line === null ? '' : textOf(line, say);
  return (
    <output className={`coach-line${text === '' ? ' empty' : ` ${line?.kind ?? 'note'}`}`} aria-live="polite">
      {text}
    </output>
  );
}

function textOf({ key, values = {}, more = [] }: Said, say: Say): string {
  const things = more.filter((each) => !say.has(each)).map((each) => settingName(each, say));
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? short(value) : value]),
  );
  const own = say.has(key) ? say(key, { ...shown, things: things.join(', ') }) : '';
  const behind = more.filter((each) => say.has(each)).map((each) => say(each));
  return (own === '' ? behind : key.includes('.reply.') ? [own] : [own, ...behind]).join(' ');
}

/** At most one digit behind the point. */
function short(value: number): string | number {
  return Number.isInteger(value) ? value : fixed(value, 1);
}
