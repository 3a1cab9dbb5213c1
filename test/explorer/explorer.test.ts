import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium, noChromium } from './chromium.ts';
import { cacheFolder, type ExploredGraph, openExploredGraph } from './explored-graph.ts';
import { type Visitor, visit } from './visitor.ts';

/** In CI a browser that is missing is a failure, so that nobody takes silence for success. */
const mayRun = hasChromium || process.env['CI'] === 'true';
const title = mayRun ? 'the explorer' : `the explorer (skipped: ${noChromium})`;

describe.skipIf(!mayRun)(title, () => {
  let graph: ExploredGraph;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;
  beforeAll(async () => {
    if (!hasChromium) {
      throw new Error(noChromium);
    }
    [graph, browser] = await Promise.all([openExploredGraph(), launchChromium()]);
    visitor = await visit(browser, graph.url);
    page = visitor.page;
  }, 120_000);
  afterAll(async () => {
    if (hasChromium) {
      await browser.close();
      await graph.close();
    }
  });

  it('greets a visitor as the public', async () => {
    expect(await page.title()).toBe('Concord explorer');
    expect(await page.getByTestId('viewer').getAttribute('data-viewer')).toBe('public');
    expect(await page.getByTestId('viewer-description').textContent()).toBe(
      'No token: what anyone may see without signing in.',
    );
  });

  it('runs a public example without signing in', async () => {
    await openExample('RulesOfNotification');
    expect(await run()).toContain('"notificationThresholds"');
    expect(await page.getByTestId('answer-line').textContent()).toMatch(
      /^Answered as Public · HTTP 200 · \d+ ms · [\d.]+ kB$/,
    );
  });

  it('offers to become whom an example is asked as, and shows who is signed in', async () => {
    await openExample('CountryAcrossAgencies');
    expect(await page.getByTestId('notice').textContent()).toContain(
      'CountryAcrossAgencies is meant to be asked as State, PM/RSAT officer; you are signed in as Public.',
    );
    await page.getByTestId('notice-action').click();
    await page.locator('[data-testid=viewer][data-viewer=rsat]').waitFor();
    expect(await page.getByTestId('viewer-description').textContent()).toBe(
      'Approves arms transfers; sees all cases and all notifications, drafts included.',
    );
  });

  it('shows an answer with the data of all three agencies, as that role', async () => {
    const answer = await run();
    expect(answer).toContain('"name": "Bandaria"');
    expect(answer).not.toContain('"errors"');
    expect(await page.getByTestId('answer-line').textContent()).toMatch(
      /^Answered as State, PM\/RSAT officer · HTTP 200 · \d+ ms · [\d.]+ kB$/,
    );
  });

  it('explains the graph in its documentation panel', async () => {
    await page.getByLabel('Show Documentation Explorer').click();
    const panel = page.locator('.graphiql-doc-explorer');
    await panel.getByText('Query', { exact: true }).click();
    await panel.getByText('congressionalNotifications', { exact: true }).click();
    expect(await panel.textContent()).toContain(
      'Notifications to Congress that the viewer may see, newest first unless ordered otherwise.',
    );
    await page.screenshot({ path: join(cacheFolder, 'explorer.png') });
  });

  it('shows less to somebody else: a purchaser reads no exact status', async () => {
    await page.getByTestId('role-menu').selectOption('bandaria-procurement');
    await page.locator('[data-testid=viewer][data-viewer=bandaria-procurement]').waitFor();
    expect(await run()).toContain('"errors"');
    expect(await page.getByTestId('answer-line').textContent()).toMatch(
      /^Answered as Bandaria’s procurement officer · \d+ errors? · HTTP 200/,
    );
  });

  it('signs out, and is the public again', async () => {
    await page.getByTestId('sign-out').click();
    await page.locator('[data-testid=viewer][data-viewer=public]').waitFor();
    await run();
    expect(await page.getByTestId('answer-viewer').textContent()).toBe('Public');
  });

  it('keeps tokens out of storage, addresses and links', async () => {
    expect(visitor.tokens).toHaveLength(2);
    const kept = await page.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    const cookies = await page.context().cookies();
    for (const token of visitor.tokens) {
      expect(kept).not.toContain(token);
      expect(visitor.addresses.join('\n')).not.toContain(token);
    }
    expect(cookies).toEqual([]);
  });

  it('asks nobody outside, breaks no policy and raises no error', () => {
    expect(visitor.outside).toEqual([]);
    expect(visitor.violations).toEqual([]);
    expect(visitor.errors).toEqual([]);
  });

  async function openExample(name: string): Promise<void> {
    await page.getByTestId('examples-open').click();
    await page.locator(`[data-testid=example][data-operation=${name}]`).click();
    await page.locator('.graphiql-query-editor').getByText(name).first().waitFor();
  }

  /** Runs the open operation and returns the part of the answer that is on the screen. */
  async function run(): Promise<string> {
    const answered = page.waitForResponse((response) => response.url() === `${graph.url}/graphql`);
    await page.locator('.graphiql-execute-button').click();
    await (await answered).finished();
    const answer = page.locator('.result-window .view-lines');
    await answer
      .getByText(/"(?:data|errors)"/)
      .first()
      .waitFor();
    // The editor keeps spaces from collapsing.
    return ((await answer.textContent()) ?? '').replaceAll('\u00a0', ' ');
  }
});
