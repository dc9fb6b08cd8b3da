import type { StoryResult } from '../run/protocol.ts';
import { sayPhrase, storyPhrases, type Phrase } from '../run/story-phrases.ts';
import { ENGLISH } from '../words/english.ts';
import { createWords } from '../words/say.ts';

/** What `tend cell --twin` adds: the story beside the twin, in sentences and as numbers. */

export function* storyText(story: StoryResult): Iterable<string> {
  const say = createWords(ENGLISH);
  const { start, turn, end, twin, why, how } = storyPhrases(story);
  const lines = (said: readonly Phrase[]) => said.map((phrase) => `${sayPhrase(say, phrase)}\n`).join('');
  yield `# life story up to day ${story.untilDay}, beside the twin\n`;
  yield lines(start);
  if (turn !== null) yield `# day ${turn.fromDay} to ${turn.toDay}\n${lines(turn.said)}`;
  yield `# day ${story.untilDay}\n${lines(end)}`;
  yield `# the twin\n${lines(twin)}`;
  if (why.length > 0) yield `# why\n${lines(why)}${lines(how)}`;
}

/** Ratios are by event; null where the twin cannot make such a change or has not lived so far. */
export function storyJson({ untilDay, twin, parting, decisive, odds, hazardRatios }: StoryResult) {
  return {
    untilDay,
    twin:
      twin === null
        ? null
        : {
            scenario: twin.scenario,
            masksByDay: [...twin.masksByDay.data],
            silencingByDay: [...twin.silencingByDay.data],
          },
    parting,
    decisive,
    odds,
    hazardRatios: Array.from(hazardRatios, (ratio) => (Number.isFinite(ratio) ? ratio : null)),
  };
}
