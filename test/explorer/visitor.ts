import type { Browser, Page } from 'playwright-core';

/** A visitor of the explorer, and everything their browser complained of. */
export interface Visitor {
  readonly page: Page;
  /** Requests to anywhere but the graph's own origin. All of them were stopped. */
  readonly outside: string[];
  /** What the content security policy refused. */
  readonly violations: string[];
  /** Errors in the console, and those that no code caught. */
  readonly errors: string[];
  /** Every address that the browser asked for or showed. */
  readonly addresses: string[];
  /** The tokens that the server issued to this visitor. */
  readonly tokens: string[];
}

/** Opens the page in a fresh browser profile and waits until the graph's types are known. */
export async function visit(browser: Browser, url: string): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'en-US',
  });
  const page = await context.newPage();
  const visitor: Visitor = {
    page,
    outside: [],
    violations: [],
    errors: [],
    addresses: [],
    tokens: [],
  };
  await context.route(
    (address) => address.protocol.startsWith('http') && address.origin !== url,
    async (route) => {
      visitor.outside.push(route.request().url());
      await route.abort();
    },
  );
  await page.exposeFunction('noteViolation', (text: string) => visitor.violations.push(text));
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', (e) => noteViolation(e.violatedDirective + ' ' + e.blockedURI));",
  );
  page.on('console', (message) => {
    if (message.type() === 'error') {
      visitor.errors.push(message.text());
    }
  });
  page.on('pageerror', (error) => visitor.errors.push(error.message));
  page.on('request', (request) => visitor.addresses.push(request.url()));
  page.on('framenavigated', (frame) => visitor.addresses.push(frame.url()));
  page.on('response', async (response) => {
    if (response.url().endsWith('/development/token')) {
      visitor.tokens.push(((await response.json()) as { token: string }).token);
    }
  });
  const introspection = page.waitForResponse((response) => response.url() === `${url}/graphql`);
  await page.goto(url);
  await page.getByTestId('explorer-bar').waitFor();
  await introspection;
  return visitor;
}
