import type { Say } from '../words/say.ts';
import { letterOf, wordsOf } from './keys.ts';
import type { NotesPart } from './notes-part.ts';
import type { Ask, Lesson, Option, RowRule, Step, Test, Value } from './types.ts';

/**
 * The key of a lesson, for teachers: by which rule each answer is judged, in words. It holds no number of a seat, since
 * none is stored; only an option that no number decides is named.
 */
export function keyPart(lesson: Lesson, say: Say): NotesPart {
  return {
    id: 'key',
    heading: say('learn.key.title'),
    lead: [say('learn.key.lead')],
    table: {
      head: [say('learn.notes.step'), say('learn.key.question'), say('learn.key.counts')],
      rows: lesson.steps.flatMap((step, i) =>
        step.asks.map((ask) => [
          say('learn.notes.stepName', { step: i + 1, phase: say(`learn.phase.${step.phase}`) }),
          say(`${placeOf(lesson, step, ask)}.label`),
          ruleOf(ask, placeOf(lesson, step, ask), say),
        ]),
      ),
    },
  };
}

const placeOf = (lesson: Lesson, { id }: Step, ask: Ask): string => `${wordsOf(lesson)}.${id}.${ask.id}`;

function ruleOf(ask: Ask, place: string, say: Say): string {
  switch (ask.kind) {
    case 'choice':
      return optionRule(ask.options, place, say);
    case 'claim':
      return [optionRule(ask.options, place, say), say('learn.key.claim')].join(' ');
    case 'number':
      return numberRule(ask, say);
    case 'order':
      return say('learn.key.order');
    case 'pick':
      return say('learn.key.pick');
    case 'keep':
      return rowsRule(ask.rows, say);
    case 'sureness':
      return say('learn.key.sure');
    default:
      return say('learn.key.any');
  }
}

function optionRule(options: readonly Option[], place: string, say: Say): string {
  const held = options.map(({ holds }) => holds);
  const concept = held.indexOf('concept');
  if (concept >= 0) return say('learn.key.concept', { option: say(`${place}.${letterOf(concept)}`) });
  const tests = held.filter((holds): holds is Test => typeof holds === 'object');
  return tests.length === 0 ? say('learn.key.any') : say(`learn.key.${groundOf(tests.flatMap(valuesOf))}`);
}

/** Where the numbers come from that decide: the widest of them is said. */
function groundOf(values: readonly Exclude<Value, Pair>[]): 'truth' | 'tag' | 'class' | 'world' | 'screen' {
  if (values.some((value) => 'read' in value && value.read === 'truth')) return 'truth';
  if (values.some((value) => 'read' in value && value.read === 'tag')) return 'tag';
  if (values.some((value) => 'share' in value || ('on' in value && value.on === 'class'))) return 'class';
  return values.some((value) => 'on' in value && typeof value.on === 'object') ? 'world' : 'screen';
}

/** Values made of others. */
type Pair = Extract<Value, { readonly ratio: unknown } | { readonly minus: unknown } | { readonly size: unknown }>;

function valuesOf(test: Test): readonly Exclude<Value, Pair>[] {
  if ('all' in test) return test.all.flatMap(valuesOf);
  if ('any' in test) return test.any.flatMap(valuesOf);
  return ('values' in test ? test.values : [test.value]).flatMap(parted);
}

function parted(value: Value): readonly Exclude<Value, Pair>[] {
  if ('ratio' in value) return value.ratio.flatMap(parted);
  if ('minus' in value) return value.minus.flatMap(parted);
  return 'size' in value ? parted(value.size) : [value];
}

function numberRule(ask: Extract<Ask, { readonly kind: 'number' }>, say: Say): string {
  if (ask.holds !== undefined) return say('learn.key.setting');
  if (ask.value === undefined) return say('learn.key.any');
  if ('read' in ask.value && ask.value.read === 'letters') return say('learn.key.letters');
  const { within = 0 } = ask;
  return within === 0 ? say('learn.key.exact') : say('learn.key.within', { within });
}

/** How many rows a question needs. */
export function rowsNeeded(rules: readonly RowRule[]): number {
  const counts = rules.map((rule) => ('least' in rule ? rule.least : 1));
  const separate = rules.filter((rule) => 'where' in rule || 'from' in rule).length;
  return Math.max(1, separate, ...counts);
}

function rowsRule(rules: readonly RowRule[], say: Say): string {
  const count = rowsNeeded(rules);
  if (count > 1) return say('learn.key.rows', { count });
  return say(rules.some((rule) => 'finished' in rule) ? 'learn.key.finished' : 'learn.key.row');
}
