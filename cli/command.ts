import { readFileSync } from 'node:fs';

/** What ends a command with status 2 and one line on standard error. */
class CommandError extends Error {}

/** Ends the command: prints `message` as one line on standard error, status 2. */
export function failCommand(message: string): never {
  throw new CommandError(message);
}

/** Runs a command. Input it cannot read ends it with status 2 and one line on standard error; a bug keeps its stack. */
export function runCommand(command: () => void): void {
  try {
    command();
  } catch (error) {
    reportFailure(error);
  }
}

/** The same for a command that has to wait for something. */
export async function runLongCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    reportFailure(error);
  }
}

function reportFailure(error: unknown): void {
  if (!(error instanceof CommandError) && !isUnknownOption(error)) throw error;
  process.stderr.write(`${error.message.split('\n')[0]}\n`);
  process.exitCode = 2;
}

/** The text of a file; `-` is standard input. */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    // Only the system's own reasons (no such file, a folder, no right) are the user's matter.
    if (error instanceof Error && 'code' in error) failCommand(`${path}: cannot be read (${String(error.code)})`);
    throw error;
  }
}

function isUnknownOption(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
