import '../../words/class.ts';
import { Notices } from '../../parts/Notices.tsx';
import { useSay } from '../../state/react.tsx';

/** The Class screen: how a class is set up, what it found, and what its seats handed in. */
export default function Class() {
  const say = useSay();
  return (
    <main className="class">
      <Notices />
      <section className="class-setup" id="class-setup" aria-labelledby="class-setup-title">
        <h2 id="class-setup-title">{say('class.setUp.title')}</h2>
      </section>
      <section className="class-board" id="class-board" aria-labelledby="class-board-title">
        <h2 id="class-board-title">{say('class.board.title')}</h2>
      </section>
      <section className="class-tickets" id="class-tickets" aria-labelledby="class-tickets-title">
        <header>
          <h2 id="class-tickets-title">{say('class.tickets.title')}</h2>
          <small>{say('class.tickets.here')}</small>
        </header>
      </section>
    </main>
  );
}
