import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a program ended, and what it said. */
interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** One of `programs/`, run as a command runs it. */
export interface ChildProgram {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with the match once the program has printed it; rejects if it ends first. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Starts a program with nothing of our environment but what a shell gives. */
export function startProgram(
  name: string,
  environment: Readonly<Record<string, string>>,
  ...parameters: readonly string[]
): ChildProgram {
  const file = fileURLToPath(new URL(`../../programs/src/${name}.ts`, import.meta.url));
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', import.meta.resolve('tsx'), file, ...parameters],
    {
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    },
  );
  let output = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, output, complaint }));
  });
  return {
    child,
    ended,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output);
          if (match !== null) {
            child.stdout.off('data', look);
            resolve(match);
          }
        };
        child.stdout.on('data', look);
        void ended.then(() => reject(new Error(`${name} ended: ${complaint}${output}`)));
        look();
      }),
  };
}
