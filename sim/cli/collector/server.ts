import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { InputError } from '../../params/types.ts';
import { Collector, cutAfter, type Collecting } from './collect.ts';
import { Bucket, REQUESTS } from './limits.ts';
import { answerFile } from './site.mjs';

/** Serves the site and collects tickets, on the teacher's own machine. */

export interface Serving extends Omit<Collecting, 'came' | 'now'> {
  /** Folder of the built site. */
  readonly folder: string;
  /** Address to listen on; 127.0.0.1 is this machine alone. */
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Other names that this machine is called by on the network. */
  readonly names: readonly string[];
  /** Minutes without a ticket after which it stops by itself. */
  readonly minutes: number;
}

export interface Served {
  readonly port: number;
  /** Addresses that pupils can open, without what follows the name. */
  readonly origins: readonly string[];
  /** Resolves when it has stopped by itself or was stopped. */
  readonly stopped: Promise<void>;
  stop(): void;
}

/** A slow or silent client holds its place for so long and no longer. */
const PATIENCE = {
  headersTimeout: 5000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
};
const MOST_CONNECTIONS = 1200;
/** It is no service that runs for weeks: after a day it stops, whatever comes in. Milliseconds. */
const LONGEST = 24 * 3_600_000;

/** @throws InputError where the address cannot be listened on */
export async function serveClass({ folder, host, port, names, minutes, ...of }: Serving): Promise<Served> {
  const now = () => performance.now();
  let last = now();
  const collector = new Collector({ ...of, now, came: () => (last = now()) });
  const requests = new Bucket(REQUESTS.perSecond, REQUESTS.most, now);
  const allowed = new Set<string>();
  const server = createServer({ maxHeaderSize: 8192, ...PATIENCE }, (request, response) => {
    if (!requests.take() || !isForUs(request, allowed)) return turnAway(request, response);
    collector
      .answer(request, response)
      .then((own) => (own ? undefined : answerFile(folder, request, response)))
      // Nothing is said to be handed in that is not on the disk.
      .catch(() => turnAway(request, response));
  });
  server.maxConnections = MOST_CONNECTIONS;
  // A broken request is no fault of ours, and nobody waits for an answer to it.
  server.on('clientError', (_error, socket) => socket.destroy());
  const taken = await listen(server, host, port);
  const hosts = [...addressesOf(host), ...names];
  for (const each of [...hosts, 'localhost', '127.0.0.1', '[::1]']) allowed.add(`${each.toLowerCase()}:${taken}`);
  const began = now();
  return running(server, taken, hosts, () => now() - last > minutes * 60_000 || now() - began > LONGEST);
}

function running(server: Server, port: number, hosts: readonly string[], isOver: () => boolean): Served {
  const stopped = new Promise<void>((done) => server.once('close', done));
  const stop = () => {
    clearInterval(watch);
    server.close();
    server.closeAllConnections();
  };
  const watch = setInterval(() => (isOver() ? stop() : undefined), 10_000);
  return { port, origins: hosts.map((each) => `http://${each}:${port}`), stopped, stop };
}

/**
 * Whether a request names this machine, and comes from a page of its own: another site that a pupil's browser has open
 * cannot hand anything in.
 */
function isForUs({ headers }: IncomingMessage, allowed: ReadonlySet<string>): boolean {
  const host = headers.host?.toLowerCase() ?? '';
  if (!allowed.has(host) && !allowed.has(`${host}:80`)) return false;
  const { origin } = headers;
  return origin === undefined || origin.toLowerCase() === `http://${host}`;
}

function turnAway(request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) return void request.socket.destroy();
  cutAfter(request, response);
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }).end('403 Not here\n');
}

/** Addresses under which others on the network reach this machine; of one address, that one. */
function addressesOf(host: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
  const found = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const open = found.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address);
  return [...open, hostname(), `${hostname()}.local`];
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const reason = code ?? message;
      failed(new InputError([{ code: 'cannot-listen', path: '--port', got: `${host}:${port}`, detail: { reason } }]));
    });
    server.listen(port, host, () => done((server.address() as AddressInfo).port));
  });
}
