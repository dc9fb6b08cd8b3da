import type { ReactNode } from 'react';
import { TRIAL_ARMS, TRIAL_CAUSES } from '../../../../sim/page.ts';
import { useSay } from '../../../state/react.tsx';
import { ArmOwnPanel } from './ArmOwn.tsx';
import { DesignPanel } from '../DesignPanel.tsx';
import { TruthSwitches } from '../reveal/TruthSwitches.tsx';
import { DesignChoice, DesignSlider, DesignSwitch } from '../DesignSlider.tsx';

const FACTORS = ['licking', 'huddling', 'litters'] as const;
const PLACED = [
  ...TRIAL_ARMS.flatMap((arm) => [`world${arm}`, ...FACTORS.map((factor) => factor + arm)]),
  'pups',
  'assignment',
  'crossFoster',
  'mystery',
  ...TRIAL_CAUSES,
];

/** What each arm lives under, how litters come to it, and who rears them. */
export function TrialDesign({ predict }: { predict: ReactNode }) {
  const say = useSay();
  return (
    <DesignPanel kind="vole-trial" first={[]} placed={PLACED} predict={predict}>
      {TRIAL_ARMS.map((arm) => (
        <fieldset key={arm} className="arm trial-arm">
          <legend>{say('study.vole-trial.armLegend', { arm })}</legend>
          <DesignChoice kind="vole-trial" id={`world${arm}`} short={say('study.vole-trial.growsUp')} />
          {FACTORS.map((factor) => (
            <DesignSlider
              key={factor}
              kind="vole-trial"
              id={factor + arm}
              short={say(`study.vole-trial.short.${factor}`)}
            />
          ))}
          <ArmOwnPanel arm={arm} />
        </fieldset>
      ))}
      <DesignSlider kind="vole-trial" id="pups" />
      <DesignChoice kind="vole-trial" id="assignment" />
      <DesignSwitch kind="vole-trial" id="crossFoster" />
      <TruthSwitches kind="vole-trial" causes={TRIAL_CAUSES} />
    </DesignPanel>
  );
}
