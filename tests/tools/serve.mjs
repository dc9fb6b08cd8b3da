/** A small static file server for a built folder, used by `npm start` and the browser tests. */
import { createServer } from 'node:http';
import { answerFile } from '../../sim/cli/collector/site.mjs';

const host = '127.0.0.1';

/**
 * Serves `folder` on 127.0.0.1 at `port`, or the next free port if it is taken (0: any).
 * Resolves, once the address answers, to its URL and a function that closes it at once.
 */
export async function serveFolder(folder, port) {
  const server = createServer((request, response) => {
    void answerFile(folder, request, response);
  });
  const url = `http://${host}:${await listen(server, port)}/`;
  await fetch(url, { method: 'HEAD' });
  return { url, close: () => close(server) };
}

/** Listens on the first free port from `port` up; resolves to the port taken. */
function listen(server, port) {
  return new Promise((done, failed) => {
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || port >= 65535) return failed(error);
      listen(server, port + 1).then(done, failed);
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      done(server.address().port);
    });
  });
}

/** Closes the server without waiting for browsers to let go of their kept-alive connections. */
function close(server) {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
