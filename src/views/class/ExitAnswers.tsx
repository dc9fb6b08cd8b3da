import '../../words/lesson.ts';
import type { Judged } from '../../../sim/classroom.ts';
import { letterOf } from '../../../sim/lessons.ts';
import type { ClassDoc } from '../../state/class/work.ts';
import { useSay } from '../../state/react.tsx';

/** The last questions by option, with the belief that each option stands for: for the teacher alone. */
export function ExitAnswers({ doc, judged }: { readonly doc: ClassDoc; readonly judged: readonly Judged[] }) {
  const say = useSay();
  const { lesson } = doc.of;
  const counted = judged.filter(({ pooled }) => pooled);
  const chose = (question: number, option: number) =>
    counted.filter(({ ticket }) => {
      const answer = ticket?.answers[`exit.${question}`];
      return answer?.kind === 'choice' && answer.option === option;
    }).length;
  return (
    <section className="exit-answers" aria-label={say('class.exit.title')} tabIndex={0}>
      {lesson.exit.map(({ options }, i) => (
        <table key={i}>
          <caption>{say(`lesson.${lesson.id}.exit${i + 1}.text`)}</caption>
          <thead>
            <tr>
              <th scope="col">{say('class.exit.option')}</th>
              <th scope="col">{say('class.exit.seats')}</th>
              <th scope="col">{say('class.exit.belief')}</th>
            </tr>
          </thead>
          <tbody>
            {options.map(({ meets }, option) => (
              <tr key={option}>
                <th scope="row">
                  {letterOf(option)} {say(`lesson.${lesson.id}.exit${i + 1}.${letterOf(option)}`)}
                </th>
                <td>{chose(i + 1, option)}</td>
                <td>{meets === undefined ? '' : say(`learn.wrong.${meets}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
