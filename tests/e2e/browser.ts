/** What the browser tests share: a Chromium, a served site, and a watch on what goes wrong in a page. */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../tools/chromium.mjs';
import { serveFolder } from '../tools/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The single-file build's path. */
export const singleFile = `${root}dist-single/tend.html`;

/** The site build's folder. */
export const siteFolder = `${root}dist`;

/** Starts a Chromium that stays off the network; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      // Chromium refuses to run as root inside its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Serves the built site on a free port with the server of `npm start`; the caller closes it. */
export function serveSite(): ReturnType<typeof serveFolder> {
  return serveFolder(siteFolder, 0);
}

export { serveFolder };

/**
 * Collects, from now on, everything wrong in a page: uncaught errors, console errors and
 * warnings, failed or refused requests, failed workers, and violations of its content
 * security policy; with `home`, requests to anyone else as well.
 */
export async function watchFaults(page: Page, home?: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (home !== undefined && !url.startsWith(new URL('.', home).href) && !url.startsWith('blob:'))
      faults.push(`foreign: ${url}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A page that is left calls off what it was still loading for later.
    if (reason !== 'net::ERR_ABORTED' || !request.url().includes('/assets/'))
      faults.push(`request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`response: ${response.status()} ${response.url()}`);
  });
  await page.exposeFunction('reportFault', (what: string) => faults.push(what));
  await page.addInitScript(() => {
    const { reportFault } = window as unknown as { reportFault: (what: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => {
      reportFault(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
    // A worker that cannot start says so nowhere but in its own error event.
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('error', (event) => reportFault(`worker: ${event.message ?? 'could not start'}`));
      }
    };
  });
  return faults;
}
