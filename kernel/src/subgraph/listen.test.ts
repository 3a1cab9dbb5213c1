import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import { Agent, request } from 'undici';
import { describe, expect, it } from 'vitest';
import { type Listening, listen } from './listen.ts';

async function open(onSlow: () => void = () => undefined): Promise<Listening> {
  const app = express();
  app.get('/quick', (_request, response) => {
    response.send('quick');
  });
  app.get('/slow', async (_request, response) => {
    onSlow();
    await wait(150);
    response.send('slow');
  });
  return listen(app, 0);
}

const urlOf = ({ port }: Listening, path: string) => `http://127.0.0.1:${port}${path}`;

describe('a listening server that closes', () => {
  it('finishes what is under way, and then takes nothing', async () => {
    let isUnderWay = false;
    const listening = await open(() => {
      isUnderWay = true;
    });
    const slow = request(urlOf(listening, '/slow'));
    await expect.poll(() => isUnderWay).toBe(true);
    const closed = listening.close();
    const { headers, body } = await slow;
    expect(await body.text()).toBe('slow');
    expect(headers['connection']).toBe('close');
    await closed;
    await expect(request(urlOf(listening, '/quick'))).rejects.toThrow();
  });

  it('is closed at once if clients only hold connections open', async () => {
    const listening = await open();
    const agent = new Agent({ keepAliveTimeout: 60_000 });
    const { body } = await request(urlOf(listening, '/quick'), { dispatcher: agent });
    await body.dump();
    const begun = Date.now();
    await listening.close();
    expect(Date.now() - begun).toBeLessThan(1000);
    await agent.close();
  });

  it('fails no request of clients that never pause, if it may drain', async () => {
    const listening = await open();
    const agent = new Agent({ connections: 4, keepAliveTimeout: 60_000 });
    let isDraining = false;
    let failed = 0;
    let answered = 0;
    async function ask(): Promise<void> {
      while (!isDraining) {
        const { body } = await request(urlOf(listening, '/quick'), { dispatcher: agent });
        await body.dump();
        answered += 1;
      }
    }
    const clients = Promise.all(
      Array.from({ length: 8 }, () =>
        ask().catch(() => {
          failed += 1;
        }),
      ),
    );
    await wait(100);
    const closed = listening.close(500);
    await wait(150);
    isDraining = true;
    await clients;
    const begun = Date.now();
    await closed;
    expect({ failed, answered: answered > 10, isQuick: Date.now() - begun < 1000 }).toEqual({
      failed: 0,
      answered: true,
      isQuick: true,
    });
    await agent.close();
  });

  it('says so if its port is taken', async () => {
    const listening = await open();
    await expect(listen(express(), listening.port)).rejects.toThrow('EADDRINUSE');
    await listening.close();
  });
});
