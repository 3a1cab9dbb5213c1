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

/** A program in a process group of its own, as a terminal has them. */
interface ProgramInGroup extends ChildProgram {
  /** Sends a signal to the whole group, if it is still there. */
  signal(signal: NodeJS.Signals): void;
}

/** Starts a program with nothing of our environment but what a shell gives. */
export function startProgram(
  name: string,
  environment: Readonly<Record<string, string>>,
  ...parameters: readonly string[]
): ChildProgram {
  return open(name, environment, parameters, false);
}

/** The same in a group of its own, which gets signals as from a terminal. */
export function startProgramInGroup(
  name: string,
  environment: Readonly<Record<string, string>>,
): ProgramInGroup {
  const program = open(name, environment, [], true);
  return {
    ...program,
    signal(signal) {
      const { pid, exitCode, signalCode } = program.child;
      if (pid !== undefined && exitCode === null && signalCode === null) {
        process.kill(-pid, signal);
      }
    },
  };
}

function open(
  name: string,
  environment: Readonly<Record<string, string>>,
  parameters: readonly string[],
  isGroup: boolean,
): ChildProgram {
  const file = fileURLToPath(new URL(`../../programs/src/${name}.ts`, import.meta.url));
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', import.meta.resolve('tsx'), file, ...parameters],
    {
      cwd: '/',
      detached: isGroup,
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
