import '../../words/late.ts';
import { useState } from 'react';
import { freshSeed } from '../../state/chance.ts';
import { useActions, useSay, useWorld } from '../../state/react.tsx';

interface SeedProps {
  readonly className?: string;
  /** What another seed gives: another animal on Play, other luck for all that the other screens simulate. */
  readonly gives: 'animal' | 'luck';
}

/** The seed, which is all the luck of a world, and another in its place. */
export default function SeedField({ gives, className = '' }: SeedProps) {
  const say = useSay();
  const { change } = useActions();
  const scenario = useWorld((state) => state.scenario);
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft !== scenario.seed) change({ ...scenario, seed: draft }, 'seed');
    setDraft(null);
  };
  return (
    <span className={`seed ${className}`}>
      <label>
        {say('top.seed')}{' '}
        <input
          type="text"
          spellCheck={false}
          autoComplete="off"
          aria-label={say('top.seedLabel')}
          size={Math.max(6, Math.min(16, (draft ?? scenario.seed).length))}
          value={draft ?? scenario.seed}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      </label>
      <button
        type="button"
        className="quiet another"
        aria-label={say(`another.${gives}`)}
        title={say(`another.${gives}`)}
        onClick={() => change({ ...scenario, seed: freshSeed() }, 'seed')}
      >
        <svg width="1rem" height="1rem" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M1 1h14v14H1zM5 5h0M11 5h0M8 8h0M5 11h0M11 11h0" />
        </svg>
        <span>{say(`another.${gives}.short`)}</span>
      </button>
    </span>
  );
}
