import '../../words/late.ts';
import { useRef, useState } from 'react';
import { ENTRY_BY_ID, presetValues, type ParamId, type Scenario } from '../../../sim/page.ts';
import { eventText } from '../../controls/event-words.ts';
import { valueText } from '../../controls/value-text.ts';
import { pageAddress } from '../../state/embed.ts';
import { isLocal, linkNow } from '../../state/link.ts';
import { changedParams } from '../../state/world.ts';
import type { Say } from '../../words/say.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { usePage, useSay, useWorld } from '../../state/react.tsx';
import { lazyPart } from '../../parts/lazyPart.tsx';
import { MissingQuietly } from '../../parts/Missing.tsx';
import { EmbedPart } from '../take/EmbedPart.tsx';

const LinkCodeFigure = lazyPart(() => import('./LinkCodeFigure.tsx'), {
  waiting: <figure className="link-code" />,
  missing: MissingQuietly,
});

/** The link, the checksum, and what is changed from the preset. */
export default function ShareDialog() {
  const say = useSay();
  const scenario = useWorld((state) => state.scenario);
  const day = usePage((state) => state.day);
  const litter = useWorld((state) => state.litter);
  const checksum = litter?.scenario === scenario ? litter.checksum : null;
  const fragment = linkNow({ scenario, litter, day });
  const link = `${pageAddress()}#${fragment}`;
  return (
    <Dialog title={say('share.title')} className="narrow" figures>
      <p>{say('share.what')}</p>
      <CopyLink link={link} />
      {isLocal() ? null : <LinkCodeFigure link={link} />}
      <p>
        {say('share.checksum')}: <code data-checksum={checksum ?? ''}>{checksum ?? say('share.waiting')}</code>
      </p>
      <Changes scenario={scenario} />
      <details className="embed-details">
        <summary>{say('embed.title')}</summary>
        <EmbedPart fragment={fragment} />
      </details>
    </Dialog>
  );
}

/** The link, a button that copies it, and what became of that. */
function CopyLink({ link }: { link: string }) {
  const say = useSay();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(say('share.copied'));
    } catch {
      // No clipboard outside a secure context: select, so that a key press does it.
      field.current?.select();
      setSaid(say('share.copyByHand'));
    }
  }

  return (
    <>
      <div className="share-link">
        <input
          ref={field}
          readOnly
          value={link}
          aria-label={say('share.link')}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className="btn solid" onClick={() => void copy()}>
          {say('share.copy')}
        </button>
      </div>
      {isLocal() ? <p className="problem">{say('share.local')}</p> : null}
      <output>{said}</output>
    </>
  );
}

/** What makes this world another than its preset: settings, and events. */
function Changes({ scenario }: { scenario: Scenario }) {
  const say = useSay();
  const changed = changedParams(scenario);
  const preset = say(`preset.${scenario.preset}.label`);
  return (
    <>
      <h3>{say(changed.length === 0 ? 'share.noChanges' : 'share.changes', { preset })}</h3>
      <ul className="changed">
        {changed.map((id) => (
          <li key={id}>{changeText(id, scenario.set[id], presetValues(scenario.preset)[id], say)}</li>
        ))}
      </ul>
      {scenario.events.length === 0 ? null : (
        <>
          <h3>{say('share.events')}</h3>
          <ul>
            {scenario.events.map((event) => (
              <li key={event.id}>{eventText(event, say)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function changeText(id: ParamId, value: unknown, was: unknown, say: Say): string {
  const entry = ENTRY_BY_ID.get(id)!;
  return say('share.change', {
    label: say(`param.${id}.label`),
    value: valueText(entry, value, say),
    preset: valueText(entry, was, say),
  });
}
