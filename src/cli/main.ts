import { closeSync, openSync, readSync } from 'node:fs';
import { evaluate, evaluateFigures } from '../core/evaluate.ts';
import { formats } from '../core/export/index.ts';
import { run } from './run.ts';

/** Binds the commands to the process. */

const chunk = 65_536;

const read = (path: string, most: number): Uint8Array => {
  const descriptor = path === '-' ? 0 : openSync(path, 'r');
  const chunks: Buffer[] = [];
  try {
    for (let length = 0; length < most; ) {
      const buffer = Buffer.alloc(Math.min(chunk, most - length));
      const got = readSome(descriptor, buffer);
      if (got === 0) break;
      chunks.push(buffer.subarray(0, got));
      length += got;
    }
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
  return Buffer.concat(chunks);
};

/** Bytes read, 0 at the end. Standard input may be a pipe that has nothing yet, or on Windows has ended. */
const readSome = (descriptor: number, buffer: Buffer): number => {
  for (;;) {
    try {
      return readSync(descriptor, buffer);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
};

/** The day by the clock and time zone of the machine. */
const today = (): string => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

// A reader such as `head` may close the pipe before everything is written: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = run(
  process.argv.slice(2),
  {
    read,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    today: today(),
  },
  { evaluate, evaluateFigures, formats },
);
