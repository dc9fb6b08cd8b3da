import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { COLLECTOR, type Here, type Refusal } from '../../classroom/collector-protocol.ts';
import { openTicket, shownTicket } from '../../classroom/ticket.ts';
import { lettersOf } from '../../classroom/base32.ts';
import { Bucket, MOST_LINES, MOST_OF_A_SEAT, TICKETS } from './limits.ts';
import type { TicketFile } from './ticket-file.ts';

/** Takes tickets in and gives them to the teacher's page. It keeps tickets and nothing else: no address, no time. */

export interface Collecting {
  readonly file: TicketFile;
  /** The one class that is collected for; null for any. */
  readonly code: string | null;
  readonly word: string;
  readonly teacherWord: string;
  /** Milliseconds, of whatever clock. */
  readonly now: () => number;
  /** Called for every ticket that is new on the disk. */
  readonly came: () => void;
}

const STATUS: Readonly<Record<Refusal, number>> = {
  'too long': 413,
  'not a ticket': 422,
  'another class': 409,
  'wrong word': 403,
  'too many': 429,
  'not here': 404,
};

export class Collector {
  readonly #of: Collecting;
  readonly #tickets: Bucket;
  /** How many different tickets each seat of each class has on the disk. */
  readonly #ofSeat = new Map<string, number>();

  constructor(of: Collecting) {
    this.#of = of;
    this.#tickets = new Bucket(TICKETS.perSecond, TICKETS.most, of.now);
    for (const line of of.file.lines) this.#count(line);
  }

  /** Answers what is the collector's; false where the request is not for it. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://collector');
    switch (pathname.slice(1)) {
      case COLLECTOR.here:
        if (request.method !== 'GET') refuse(request, response, 'not here');
        else reply(response, 200, { collector: COLLECTOR.schema, code: this.#of.code } satisfies Here);
        return true;
      case COLLECTOR.handIn:
        if (request.method === 'POST') await this.#takeIn(request, response);
        else refuse(request, response, 'not here');
        return true;
      case COLLECTOR.tickets:
        if (request.method === 'GET') this.#give(request, response, Number(searchParams.get('after') ?? 0));
        else refuse(request, response, 'not here');
        return true;
      default:
        return false;
    }
  }

  async #takeIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.#knows(request, COLLECTOR.word, this.#of.word)) return refuse(request, response, 'wrong word');
    if (!this.#tickets.take()) return refuse(request, response, 'too many');
    const text = await readSmall(request);
    if (text === null) return refuse(request, response, 'too long');
    const opened = openTicket(text.trim());
    if (typeof opened === 'string') return refuse(request, response, 'not a ticket');
    const { code } = opened.head;
    if (this.#of.code !== null && code !== this.#of.code) return refuse(request, response, 'another class');
    // Written as we write tickets, whatever was sent: nothing but letters of a ticket ever reaches the file.
    const line = shownTicket(`TEND1${lettersOf(opened.bits)}`);
    const { file, came } = this.#of;
    if (!file.has(line)) {
      const full = this.#count(line) > MOST_OF_A_SEAT || file.size >= MOST_LINES;
      if (full) this.#count(line, -1);
      if (full) return refuse(request, response, 'too many');
      await file.add(line).catch((error: unknown) => {
        this.#count(line, -1);
        throw error;
      });
      came();
    } else await file.add(line);
    reply(response, 200, { handed: 'in' });
  }

  #give(request: IncomingMessage, response: ServerResponse, after: number): void {
    const own = isHere(request) && this.#knows(request, COLLECTOR.teacher, this.#of.teacherWord);
    if (!own) return refuse(request, response, 'wrong word');
    const { lines } = this.#of.file;
    const from = Number.isInteger(after) && after >= 0 ? Math.min(after, lines.length) : 0;
    const text = lines.slice(from).map((line) => `${line}\n`);
    send(response, 200, 'text/plain; charset=utf-8', text.join(''), { [COLLECTOR.next]: String(lines.length) });
  }

  /** Compares digests, so that the time it takes tells nothing of the word. */
  #knows(request: IncomingMessage, header: string, word: string): boolean {
    const given = request.headers[header];
    return typeof given === 'string' && timingSafeEqual(digestOf(given), digestOf(word));
  }

  /** Counts a ticket for its seat, also while it is on its way to the disk. @returns how many the seat has then */
  #count(line: string, by = 1): number {
    const opened = openTicket(line);
    if (typeof opened === 'string') return 0;
    const seat = `${opened.head.code}-${opened.head.seat}`;
    const count = (this.#ofSeat.get(seat) ?? 0) + by;
    this.#ofSeat.set(seat, count);
    return count;
  }
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Whether whoever asks sits at this machine: both ends of the connection are the same address. */
function isHere({ socket: { remoteAddress = '', localAddress } }: IncomingMessage): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(remoteAddress) || remoteAddress === localAddress;
}

/** A body of at most so many bytes; null as soon as there are more, and nothing of it is kept. */
async function readSmall(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > COLLECTOR.mostBytes) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > COLLECTOR.mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Time for an answer to arrive before a connection that still sends is cut, ms. */
const FAREWELL = 300;

/** Refused, and the connection closed: what else it wanted to send is not read. */
export function refuse(request: IncomingMessage, response: ServerResponse, why: Refusal): void {
  response.setHeader('connection', 'close');
  cutAfter(request, response);
  reply(response, STATUS[why], { refused: why });
}

/** Whoever has not sent everything is cut off once the answer had time to arrive. */
export function cutAfter(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete) return;
  request.pause();
  response.once('finish', () => setTimeout(() => request.socket.destroy(), FAREWELL).unref());
}

function reply(response: ServerResponse, status: number, body: object): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, {
      'content-type': type,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...more,
    })
    .end(body);
}
