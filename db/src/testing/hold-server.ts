/**
 * A process of its own for the tests of the launcher: starts a server in the folder given, says so,
 * and stops it when its input ends. Needs nothing but Node, so that it also runs from a bare copy.
 */
import { startEmbeddedPostgres } from '../embedded/start.ts';

const [folder = ''] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ folder });
process.stdout.write(`${server.url}\n`);
process.stdin.resume();
process.stdin.once('end', () => {
  void server.stop().then(() => process.exit(0));
});
