import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PATH = process.env.CHROMIUM || '/usr/bin/chromium';

/** Debian's Chromium, without a profile, an account, an update or a name that resolves: this machine is all it reaches. */
export function openChromium(): Promise<Browser> {
  if (!existsSync(PATH)) {
    throw new Error(
      `the explorer is looked at in Chromium, and there is none at ${PATH}: ` +
        'install it (on Debian: apt-get install -y chromium), or name another in CHROMIUM',
    );
  }
  return chromium.launch({
    executablePath: PATH,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

/** A page, and whatever went wrong in it: errors in its console, exceptions, requests that failed or were kept back. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: readonly string[];
  /** Everything that was asked for, by whichever thread. */
  readonly asked: readonly URL[];
}

export async function openPage(browser: Browser): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
  const faults: string[] = [];
  const asked: URL[] = [];
  context.on('console', (line) => {
    if (/^(error|warning|assert)$/.test(line.type())) faults.push(line.text());
  });
  context.on('weberror', (fault) => faults.push(fault.error().message));
  context.on('requestfailed', (request) => faults.push(`${request.url()}: ${request.failure()?.errorText}`));
  context.on('request', (request) => asked.push(new URL(request.url())));
  await context.exposeFunction('tellViolation', (text: string) => faults.push(text));
  await context.addInitScript(`
    addEventListener('securitypolicyviolation', (it) => tellViolation(it.violatedDirective + ' ' + it.blockedURI));
  `);
  return { page: await context.newPage(), context, faults, asked };
}

/** What a screenshot without anything on it weighs. */
export async function weightOfNothing(browser: Browser): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const { length } = await page.screenshot();
  await context.close();
  return length;
}
