/**
 * Runs a program to its end. What goes wrong is one readable message and exit code 1, not a stack; it
 * ends the process whatever is still open, and with it what the process started.
 */
export async function run(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    process.stderr.write(`${message}\n`);
    process.exit(1);
  }
}

/** Prints a line of a program's own output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
