/**
 * The same function, with every answer worked out once: views ask at each of their renders, and what they ask about
 * does not change.
 * @param work what is asked of an object, and of values beside it that are told apart as text
 */
export function remembered<Of extends object, More extends readonly (string | number)[], Answer>(
  work: (of: Of, ...more: More) => Answer,
): (of: Of, ...more: More) => Answer {
  const known = new WeakMap<Of, Map<string, Answer>>();
  return (of, ...more) => {
    const answers = known.get(of) ?? new Map<string, Answer>();
    known.set(of, answers);
    const key = more.join();
    if (!answers.has(key)) answers.set(key, work(of, ...more));
    return answers.get(key)!;
  };
}
