import { type AddressInfo, connect, createServer } from 'node:net';

/** A way to the database that counts how often someone had to wait for it. */
export interface CountingProxy {
  readonly url: string;
  /** Round trips so far: how often the client spoke after the server had. */
  trips(): number;
  close(): void;
}

/** Opens a proxy in front of a database. */
export async function openCountingProxy(target: string): Promise<CountingProxy> {
  const url = new URL(target);
  const behind = { port: Number(url.port), host: url.hostname };
  let trips = 0;
  const server = createServer((client) => {
    const upstream = connect(behind);
    let serverSpokeLast = true;
    client.on('data', (chunk) => {
      trips += serverSpokeLast ? 1 : 0;
      serverSpokeLast = false;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      serverSpokeLast = true;
      client.write(chunk);
    });
    client.on('close', () => upstream.destroy()).on('error', () => upstream.destroy());
    upstream.on('close', () => client.destroy()).on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url.port = String((server.address() as AddressInfo).port);
  return { url: url.href, trips: () => trips, close: () => server.close() };
}
