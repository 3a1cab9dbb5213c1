import { type Ending, endAtSignal } from '@concord/kernel';

/**
 * Runs a program to its end, or until a signal ends it, in the way that the program gave by then. What
 * goes wrong is one readable message and exit code 1, not a stack; it ends the process whatever is
 * still open, and with it what the process started.
 */
export async function run(program: (ending: Ending) => Promise<void>): Promise<void> {
  const ending = endAtSignal();
  process.stdout.on('error', endurable);
  try {
    await program(ending);
  } catch (fault) {
    if (ending.hasBegun()) {
      return; // What the end cuts off has not gone wrong, and must not cut off the end.
    }
    const message = fault instanceof Error ? fault.message : String(fault);
    process.stderr.write(`${message}\n`);
    process.exit(1);
  }
}

/** A closed terminal takes no more lines, which must not cut off the end that its signal begins. */
function endurable(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'EIO') {
    throw fault;
  }
}

/** Prints a line of a program's own output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
