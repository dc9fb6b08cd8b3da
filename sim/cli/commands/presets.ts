import { encodeFile } from '../../params/codec/file.ts';
import { PRESET_IDS } from '../../params/presets.ts';
import { scenarioFromPreset } from '../../params/scenario.ts';
import { InputError } from '../../params/types.ts';
import { readArguments } from '../options.ts';
import { print } from '../output.ts';

/** `tend presets [ID]`: the ids one to a line, or one whole scenario that `tend run` takes. */
export async function presets(args: readonly string[]): Promise<void> {
  const [given] = readArguments(args, {}, ['ID'], 1).positionals;
  if (given === undefined) return print(PRESET_IDS.map((id) => `${id}\n`));
  const id = PRESET_IDS.find((each) => each === given);
  if (id === undefined) throw new InputError([{ code: 'not-one-of', path: 'preset', got: given, allowed: PRESET_IDS }]);
  await print([encodeFile(scenarioFromPreset(id))]);
}
