import { STUDY_KINDS } from '../../../sim/page.ts';
import type { Say } from '../../words/say.ts';

/** What a setting is called: a parameter, a field of a design, or one that a lesson has a name of its own for. */
export function settingName(id: string, say: Say): string {
  const keys = [
    `column.setting.${id}`,
    `column.both.${id}`,
    `short.${id}`,
    `param.${id}.label`,
    ...STUDY_KINDS.map((kind) => `design.${kind}.${id}.label`),
  ];
  const key = keys.find((each) => say.has(each));
  return key === undefined ? id : say(key);
}
