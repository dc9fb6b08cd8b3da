import { it } from 'vitest';
import { classOf } from '../../../sim/classroom/class.ts';
import { runPlanOf } from '../../../sim/classroom/runs.ts';
import { writeCode } from '../../../sim/classroom/code.ts';
import { loadLesson, SHELF } from '../../../sim/lesson/shelf.ts';
import { runNow } from '../../../sim/engine.ts';
import { keyOf } from '../../../sim/lesson/measures.ts';
it('x', async () => {
  for (const { id } of SHELF) {
    const { lesson } = (await loadLesson(id))!;
    const code = writeCode({
      format: 'lesson',
      lesson: lesson.number,
      revision: lesson.revision,
      plan: 'whole',
      pace: 'free',
      truth: lesson.sealed?.deal ?? 'open',
      salt: 77,
    });
    const of = await classOf(code, 250);
    const times: string[] = [];
    const n = id === 'cause' ? 3 : 12;
    let read = 0,
      run = 0;
    for (let seat = 1; seat <= n; seat++) {
      const plan = runPlanOf(of, seat);
      const results = new Map();
      for (const job of plan.jobs) {
        const b = performance.now();
        results.set(keyOf(job), runNow(job));
        const t = performance.now() - b;
        if (seat > 2) run += t;
        if (seat === n)
          times.push(
            `${job.kind} ${JSON.stringify((job as any).study?.design ?? [(job as any).from, (job as any).to]).slice(0, 160)} ${t.toFixed(0)}`,
          );
      }
      const b = performance.now();
      plan.read(results);
      if (seat > 2) read += performance.now() - b;
    }
    console.log(id, 'run', (run / (n - 2)).toFixed(1), 'read', (read / (n - 2)).toFixed(1), times);
  }
});
