import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a Chromium to drive. */
export const hasChromium = existsSync(executablePath);

/** What to do where there is none. */
export const noChromium = `There is no Chromium at ${executablePath}. Install it (apt-get install chromium), or set CHROMIUM to its path.`;

/** Starts a Chromium that stays at home. The caller must close it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
