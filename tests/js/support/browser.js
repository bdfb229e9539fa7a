// Debian's chromium, cut off from every host but this machine.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

import { PATIENCE_MS, watched } from './settled.js';
import { slowed } from './slow.js';

const CHROMIUM = process.env.CHROMIUM || ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

const FLAGS = [
  // Only this machine has a name; whatever else a page asks for is not found.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  // Chromium refuses its own sandbox to root, and we open no page but our own.
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** Starts a browser with an empty profile. */
export function launch() {
  assert.ok(CHROMIUM, 'chromium is missing: install it, or name it in the variable CHROMIUM');
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS, timeout: PATIENCE_MS });
}

/**
 * Opens a page that remembers what it should not have done.
 *
 * `complaints()` lists errors on the console and in scripts, violations of the content security
 * policy, failed requests, and requests to any host but the server's own.
 */
export async function openPage(browser, address, options) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  await watched(context);
  const page = await context.newPage();
  await slowed(page);
  const complaints = [];
  const origin = new URL(address).origin;
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`${message.type()} on the console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`error in a script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) {
      complaints.push(`request to another host: ${request.url()}`);
    }
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // Pages give up a question whose answer nobody waits for any more.
    if (why !== 'net::ERR_ABORTED') {
      complaints.push(`failed request: ${request.url()}: ${why}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400) {
      complaints.push(`status ${response.status()} for ${response.url()}`);
    }
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`against the content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return { page, complaints: () => complaints };
}
