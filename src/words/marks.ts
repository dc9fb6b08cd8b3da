/**
 * Words of the glossary in sentences. A catalogue writes `[[copy|gene copies]]`: the entry, and how the sentence says
 * it. Whoever says the sentence plainly never sees the mark.
 */
const IN_CATALOGUE = /\[\[([\w-]+)\|([^\]]+)\]\]/g;

/** Signs of private use, which nobody types: a name in a sentence can therefore not pass for a mark. */
const [OPENS, SAYS, ENDS] = ['\uE000', '\uE001', '\uE002'];
const KEPT = new RegExp(`${OPENS}([^${SAYS}]*)${SAYS}([^${ENDS}]*)${ENDS}`);

export function withoutMarks(text: string): string {
  return text.replace(IN_CATALOGUE, '$2');
}

/** The text with its marks in the form that `pieces` reads. */
export function keepMarks(text: string): string {
  return text.replace(IN_CATALOGUE, `${OPENS}$1${SAYS}$2${ENDS}`);
}

/** One piece of a sentence; with `term` it is a word of the glossary. */
interface Piece {
  readonly text: string;
  readonly term?: string;
}

/** A sentence in order. Its marks are those that `keepMarks` left in. */
export function pieces(sentence: string): readonly Piece[] {
  const split = sentence.split(KEPT);
  const found: Piece[] = [];
  for (let at = 0; at < split.length; at += 3) {
    if (split[at] !== '') found.push({ text: split[at]! });
    if (at + 2 < split.length) found.push({ text: split[at + 2]!, term: split[at + 1]! });
  }
  return found;
}
