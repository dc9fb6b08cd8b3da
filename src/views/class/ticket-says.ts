import { shownCode, type ClassOf, type Handed, type Judged } from '../../../sim/classroom.ts';
import { harmless, renderProblem } from '../../../sim/page.ts';
import type { Say } from '../../words/say.ts';

/** Why a ticket is what it is, in plain words. Nothing of a ticket is shown but numbers and what tables say. */

interface Told {
  readonly of: ClassOf;
  readonly all: readonly Judged[];
  readonly say: Say;
  readonly version: string;
}

/** Longest line that is shown of what is no ticket. */
const LONGEST_LINE = 60;

export function reasonOf(judged: Judged, told: Told): string {
  const { status, why, head, found } = judged;
  const { of, say, version } = told;
  switch (status) {
    case 'not a ticket':
      return `“${harmless(found.text.slice(0, LONGEST_LINE))}”`;
    case 'corrupt':
      return why.readAs !== undefined
        ? say('class.why.oneLetter')
        : why.group !== undefined
          ? say('class.why.group', { group: why.group })
          : say('class.why.corrupt');
    case 'newer format':
      return say('class.why.newer');
    case 'another class':
      return say('class.why.class', { code: shownCode(head!.code) });
    case 'other version':
      return say('class.why.version', { version: head!.modelVersion, here: version });
    case 'impossible':
      return impossible(judged, of, say);
    case 'earlier':
      return say('class.why.earlier');
    case 'conflict':
      // Where nobody chose yet, they stand side by side.
      return say('class.why.settled');
    case 'altered':
      return altered(judged, say);
    case 'not computable here':
      return (why.problems ?? [])
        .slice(0, 1)
        .map((problem) => renderProblem(say, problem))
        .join(' ');
    case 'repaired':
      return say('class.why.repaired');
    case 'running':
      return say('class.why.running');
    default:
      return sentOf(judged);
  }
}

function impossible({ why }: Judged, of: ClassOf, say: Say): string {
  const [first] = why.fields ?? [];
  if (first === undefined) return '';
  if (first.field === 'seat') return say('class.why.seats', { seats: of.seats });
  return say('class.why.field', { field: first.field, from: first.allowed[0], to: first.allowed[1], got: first.got });
}

function altered({ why }: Judged, say: Say): string {
  const [first] = why.differs ?? [];
  if (first === undefined) return '';
  const [sent, here] = [estimate(first.sent), estimate(first.here)];
  return sent === here ? say('class.why.otherRun') : say('class.why.altered', { sent, here });
}

function sentOf({ ticket }: Judged): string {
  return (ticket?.results ?? []).map(estimate).join('; ');
}

function estimate(handed: Handed): string {
  return 'whyNot' in handed || handed.estimate === null ? '–' : String(handed.estimate).replace('-', '−');
}
