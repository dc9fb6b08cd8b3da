/** `tend class --serve`: tickets of a whole class come in at once, and what was acknowledged is never lost. */
import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { long } from '../long.ts';
import { readCode } from '../../sim/classroom/code.ts';
import { COLLECTOR } from '../../sim/classroom/collector-protocol.ts';
import { classOfSetup, codeOfSetup } from '../../sim/classroom/own-class.ts';
import { unpackSetup } from '../../sim/classroom/own-link.ts';
import { writeSetup } from '../../sim/classroom/own-setup.ts';
import { layoutOf } from '../../sim/classroom/layout.ts';
import { openTicket, writeTicket } from '../../sim/classroom/ticket.ts';
import { loadLesson } from '../../sim/lesson/shelf.ts';
import { OWN_SETUP, textOf } from '../unit/classroom/some-class.ts';
import { beforeCli, expectRefused, root, tend, works } from './tend.ts';

const place = beforeCli();
const CODE = '088B721T';
const layout = layoutOf((await loadLesson('luck'))!.lesson);

function ticketOf(seat: number, stage: 1 | 2 = 1, code = CODE): string {
  const results = layout.results.map(() => ({ estimate: seat / 10, low: null, high: null, hash: '0badcafe' }));
  return writeTicket(
    {
      code,
      seat,
      attempt: 1,
      stage,
      modelVersion: '1.4.0',
      done: [0],
      skipped: [],
      answers: {},
      because: {},
      results,
    },
    layout,
  );
}

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
  readonly word: string;
  readonly teacher: string;
  readonly said: string;
}
const started: ChildProcess[] = [];
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

/** Starts a collector and reads its links. */
function serve(out: string, which: readonly string[] = ['--code', CODE]): Promise<Running> {
  const site = join(root, 'tests/fixtures/class-site');
  const args = ['class', '--serve', ...which, '--port', '0', '--folder', site, '--out', out];
  return linksOf(spawn(process.execPath, [join(root, 'dist-cli/tend.js'), ...args], { cwd: root }));
}

async function linksOf(child: ChildProcessWithoutNullStreams): Promise<Running> {
  started.push(child);
  let said = '';
  await new Promise<void>((ready, failed) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Stops')) ready();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => failed(new Error(text)));
  });
  const [, port, word] = /Pupils\s+http:\/\/[^:]+:(\d+)\/#class=\w+(?:&setup=[\w-]+)?&word=(\w+)/.exec(said)!;
  const [, teacher] = /You\s+\S+collect=(\w+)/.exec(said)!;
  return { child, port: Number(port), word: word!, teacher: teacher!, said };
}

interface Sent {
  readonly body?: string;
  readonly word?: string;
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly method?: string;
}

/** One request; status 0 where the connection was cut. */
function ask({ port, word: own }: Running, { body, word = own, headers = {}, path, method = 'POST' }: Sent) {
  return new Promise<{ status: number; text: string; headers: Record<string, unknown> }>((done) => {
    const asking = request(
      {
        port,
        host: '127.0.0.1',
        method,
        path: path ?? `/${COLLECTOR.handIn}`,
        headers: { [COLLECTOR.word]: word, ...headers },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.on('close', () => done({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
      },
    );
    asking.on('error', () => done({ status: 0, text: '', headers: {} })).end(body);
  });
}

const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n').slice(0, -1);

describe('a class that hands in at once', () => {
  it('loses nothing that was acknowledged when the machine dies, and goes on with the same links', async () => {
    const out = join(place.folder, 'burst.txt');
    const first = await serve(out);
    const acknowledged: string[] = [];
    let dead = false;
    // 250 pupils: one in twenty sends rubbish, one in ten the same twice, one in ten is slow.
    const pupils = Array.from({ length: 250 }, async (_, i) => {
      const text = i % 20 === 7 ? ticketOf(i + 1).replace(/.$/, (last) => (last === '0' ? '1' : '0')) : ticketOf(i + 1);
      if (i % 10 === 3) await new Promise((wait) => setTimeout(wait, 20));
      for (let times = i % 10 === 5 ? 2 : 1; times > 0; times--) {
        const { status } = await ask(first, { body: text });
        if (status === 200) acknowledged.push(text);
        else if (!dead) expect([422, 0]).toContain(status);
        if (acknowledged.length === 120 && !dead) {
          dead = true;
          first.child.kill('SIGKILL');
        }
      }
    });
    await Promise.all(pupils);
    expect(acknowledged.length).toBeGreaterThanOrEqual(120);
    const kept = new Set(linesOf(out));
    expect(acknowledged.filter((text) => !kept.has(text))).toEqual([]);

    const again = await serve(out);
    expect([again.word, again.teacher]).toEqual([first.word, first.teacher]);
    const whole = await Promise.all(
      Array.from({ length: 250 }, (_, i) => ask(again, { body: ticketOf(i + 1) }).then(({ status }) => status)),
    );
    expect(new Set(whole)).toEqual(new Set([200]));
    const lines = linesOf(out);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).toHaveLength(250);
    for (const line of lines) expect(typeof openTicket(line)).toBe('object');
  }, 30_000);

  it('takes off a line that was torn, which nobody was told of', async () => {
    const out = join(place.folder, 'torn.txt');
    writeFileSync(out, `${ticketOf(1)}\n${ticketOf(2).slice(0, 30)}`);
    const running = await serve(out);
    expect((await ask(running, { body: ticketOf(3) })).status).toBe(200);
    expect(linesOf(out)).toEqual([ticketOf(1), ticketOf(3)]);
  });
});

describe('a class of a teacher’s own', () => {
  const own = classOfSetup(OWN_SETUP, codeOfSetup(OWN_SETUP), 5);
  const file = (name: string, text: string) => {
    const path = join(place.folder, name);
    writeFileSync(path, text);
    return path;
  };

  it('is served by its file: both links carry its world, and what is handed in is judged by it', async () => {
    const [setup, out] = [file('own.json', writeSetup(OWN_SETUP)), join(place.folder, 'own.txt')];
    const running = await serve(out, ['--setup', setup]);
    const links = /Pupils\s+\S+#class=(\w+)&setup=([\w-]+)&word=\w+\s[^]*You\s+\S+&board=(\w+)&setup=([\w-]+)\s/;
    const [, code, forPupils, board, forTeacher] = links.exec(running.said)!;
    expect([code, board]).toEqual([own.code, own.code]);
    for (const packed of [forPupils!, forTeacher!]) expect(unpackSetup(packed)).toEqual(OWN_SETUP);
    const honest = textOf(own, 2, { done: [0], answers: {}, because: {} });
    expect((await ask(running, { body: honest })).status).toBe(200);
    expect((await ask(running, { body: ticketOf(1) })).status).toBe(409);
    expect(JSON.parse((await ask(running, { method: 'GET', path: '/class/here' })).text)).toMatchObject({ code });
    const printed = JSON.parse(await works(['class', out, '--setup', setup, '--format', 'json'], '')) as object;
    expect(printed).toMatchObject({ code, counts: { good: 1 }, tickets: [{ seat: 2, pooled: true }] });
  });

  it('is not served by its code alone, nor beside another class', async () => {
    const setup = file('own2.json', writeSetup(OWN_SETUP));
    const site = ['class', '--serve', '--folder', join(root, 'tests/fixtures/class-site')];
    expectRefused(await tend([...site, '--code', own.code]), [own.code, '--setup FILE']);
    expectRefused(await tend([...site, '--setup', setup, '--code', CODE]), ['--code', own.code]);
    expectRefused(await tend([...site, '--setup', setup, '--lesson', 'luck']), ['--lesson', 'two classes']);
    expectRefused(await tend([...site, '--setup', file('bad.json', '{"schema":1}')]), ['tend.class-setup/1']);
    expectRefused(await tend([...site, '--setup', 'nowhere.json']), ['nowhere.json', 'does not exist']);
  });
});

describe('a disk that is full', () => {
  it('acknowledges what it holds and nothing else, and no line stands behind half of another', async () => {
    const out = join(place.folder, 'full.txt');
    const site = join(root, 'tests/fixtures/class-site');
    // 2 blocks of 512 bytes: room for some ten tickets.
    const command = `ulimit -f 2; trap '' XFSZ; exec "$0" "$@"`;
    const args = [
      'dist-cli/tend.js',
      'class',
      '--serve',
      '--code',
      CODE,
      '--port',
      '0',
      '--folder',
      site,
      '--out',
      out,
    ];
    const running = await linksOf(spawn('sh', ['-c', command, process.execPath, ...args], { cwd: root }));
    const sent = Array.from({ length: 30 }, (_, i) => ticketOf(i + 1));
    const statuses: number[] = [];
    for (const body of sent) statuses.push((await ask(running, { body })).status);
    const kept = sent.filter((_, i) => statuses[i] === 200);
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.length).toBeLessThan(30);
    expect(linesOf(out)).toEqual(kept);
  });
});

describe('what is not taken', () => {
  it('is a file of somebody else, which stays as it was', async () => {
    const out = join(place.folder, 'notes.txt');
    writeFileSync(out, 'line one\nmy notes without an end');
    const site = join(root, 'tests/fixtures/class-site');
    expectRefused(await tend(['class', '--serve', '--folder', site, '--out', out]), ['--out', 'notes.txt']);
    expect(readFileSync(out, 'utf8')).toBe('line one\nmy notes without an end');
  });

  it('is refused, and nothing of it is written', async () => {
    const out = join(place.folder, 'refused.txt');
    const running = await serve(out);
    const status = async (sent: Sent) => (await ask(running, sent)).status;
    expect(await status({ body: ticketOf(1), word: 'WRONGWRD' })).toBe(403);
    expect(await status({ body: ticketOf(1), headers: { host: 'evil.example' } })).toBe(403);
    expect(await status({ body: ticketOf(1), headers: { origin: 'http://evil.example' } })).toBe(403);
    expect(await status({ body: 'Dear teacher, my name is Kim.' })).toBe(422);
    expect(await status({ body: `${ticketOf(1)}\n<script>alert(1)</script>` })).toBe(422);
    expect([413, 0]).toContain(await status({ body: 'T'.repeat(100_000) }));
    expect([413, 0]).toContain(
      await status({ body: 'T'.repeat(100_000), headers: { 'transfer-encoding': 'chunked' } }),
    );
    const other = writeTicketOfAnotherClass();
    expect(await status({ body: other })).toBe(409);
    expect(await status({ method: 'PUT', body: ticketOf(1) })).toBe(404);
    expect(await status({ method: 'GET', path: '/../../package.json' })).not.toBe(200);
    expect(linesOf(out)).toEqual([]);
    expect((await ask(running, { body: ` ${ticketOf(1).toLowerCase()} ` })).status).toBe(200);
    expect(linesOf(out)).toEqual([ticketOf(1)]);
  });

  it('is more of one seat than anybody needs', async () => {
    const out = join(place.folder, 'many.txt');
    const running = await serve(out);
    const statuses: number[] = [];
    for (let i = 0; i < 70; i++) {
      const results = layout.results.map(() => ({ estimate: i, low: null, high: null, hash: '00000000' }));
      const text = writeTicket(
        {
          code: CODE,
          seat: 9,
          attempt: 1,
          stage: 1,
          modelVersion: '1.4.0',
          done: [],
          skipped: [],
          answers: {},
          because: {},
          results,
        },
        layout,
      );
      statuses.push((await ask(running, { body: text })).status);
    }
    expect(statuses.filter((each) => each === 200)).toHaveLength(60);
    expect(statuses.slice(60)).toEqual(Array.from({ length: 10 }, () => 429));
  });

  long(
    'is a client that says nothing, which keeps nobody else waiting',
    async () => {
      const running = await serve(join(place.folder, 'slow.txt'));
      const silent = Array.from({ length: 50 }, () => connect(running.port, '127.0.0.1'));
      for (const socket of silent) socket.on('error', () => undefined).write('POST /class/hand-in HTTP/1.1\r\n');
      expect((await ask(running, { body: ticketOf(4) })).status).toBe(200);
      const closed = await Promise.all(
        silent.map((socket) => new Promise<boolean>((done) => socket.resume().on('close', () => done(true)))),
      );
      expect(closed).toHaveLength(50);
    },
    45_000,
  );
});

describe('the teacher', () => {
  it('alone is given the tickets, from where it left off', async () => {
    const running = await serve(join(place.folder, 'teacher.txt'));
    for (const seat of [1, 2, 3]) await ask(running, { body: ticketOf(seat) });
    const get = (path: string, headers: Record<string, string>) => ask(running, { method: 'GET', path, headers });
    const own = { [COLLECTOR.teacher]: running.teacher };
    expect(await get('/class/tickets', { [COLLECTOR.teacher]: running.word })).toMatchObject({ status: 403 });
    const all = await get('/class/tickets?after=0', own);
    expect(all.text).toBe([1, 2, 3].map((seat) => `${ticketOf(seat)}\n`).join(''));
    expect(all.headers[COLLECTOR.next]).toBe('3');
    expect((await get('/class/tickets?after=2', own)).text).toBe(`${ticketOf(3)}\n`);
    expect(JSON.parse((await get('/class/here', {})).text)).toEqual({ collector: COLLECTOR.schema, code: CODE });
    expect((await get('/', {})).text).toContain('A site');
  });

  it('is on this machine alone, unless another address was asked for', async () => {
    const running = await serve(join(place.folder, 'alone.txt'));
    const outside = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    if (outside !== undefined)
      await expect(fetch(`http://${outside.address}:${running.port}/class/here`)).rejects.toThrow();
    expect(running.said).toContain('http://127.0.0.1:');
  });

  it.each([
    [['--host', 'everywhere'], '--host'],
    [['--port', '70000'], '--port'],
    [['--code', '088B721U'], '--code'],
    [['--lesson', 'nothing'], '--lesson'],
    [['--minutes', '0'], '--minutes'],
    [['--folder', '/nowhere'], '--folder'],
  ])('is told what is wrong with %j', async (args, says) => {
    const site = args.includes('--folder') ? [] : ['--folder', join(root, 'tests/fixtures/class-site')];
    expectRefused(await tend(['class', '--serve', ...site, '--out', join(place.folder, 'x.txt'), ...args]), [says]);
  });
});

function writeTicketOfAnotherClass(): string {
  expect(readCode('0M8C9XKQ').lesson).toBe(5);
  return ticketOf(1, 1, '0M8C9XKQ');
}
