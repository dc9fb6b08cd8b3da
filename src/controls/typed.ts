import { checkValue, InputError, typedNumber, type InputProblem, type NumberEntry } from '../../sim/page.ts';
import { storedNumber, type Display } from './display.ts';

/**
 * The stored value of what was typed into a number box. The unit beside the box may be typed as well.
 * @throws InputError for what is no number, or none that the model takes
 */
export function typedValue(text: string, entry: NumberEntry, display: Display, unit: string, path: string): number {
  const problems: InputProblem[] = [];
  const bare = text.trim();
  const typed = typedNumber(
    unit !== '' && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare,
    path,
    problems,
    entry.kind === 'integer',
  );
  const value = typed === null ? null : storedNumber(typed, display);
  if (value !== null) checkValue(entry, value, path, problems);
  if (value === null || problems.length > 0) throw new InputError(problems);
  return value;
}
