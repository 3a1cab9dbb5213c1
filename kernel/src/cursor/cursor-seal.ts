import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { requestError } from '../faults/request-error.ts';

/** The values of the order's terms in one row, as text; null where the row has none. */
export type Position = readonly (string | null)[];

/** Seals and opens cursors, so that they show nothing of the row and work only where they were made. */
export interface CursorSeal {
  /** A cursor for this position, bound to the list described by `binding`. */
  seal(position: Position, binding: string): string;
  /** The position, or an `INVALID_CURSOR` error with one message for every way a cursor can be wrong. */
  open(cursor: string, binding: string): Position;
}

const secretBytesMin = 32;
/** Far more than any order's values need. */
const cursorLengthMax = 4096;

/**
 * Makes a seal from a secret of at least 32 bytes and throws if it is shorter. Processes with the same secret open each other's
 * cursors, also after a restart. The nonce is derived from the content, so one position has one cursor.
 */
export function createCursorSeal(secret: Uint8Array): CursorSeal {
  if (secret.length < secretBytesMin) {
    throw new Error(`The cursor secret has ${secret.length} bytes. Give it ${secretBytesMin}.`);
  }
  const key = derive(secret, 'concord cursor key');
  const nonceKey = derive(secret, 'concord cursor nonce');

  function seal(position: Position, binding: string): string {
    const text = Buffer.from(JSON.stringify(position), 'utf8');
    const nonce = createHmac('sha256', nonceKey).update(binding).update('\0').update(text).digest();
    const cipher = createCipheriv('aes-256-gcm', key, nonce.subarray(0, 12));
    cipher.setAAD(Buffer.from(binding, 'utf8'));
    const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
    return Buffer.concat([nonce.subarray(0, 12), cipher.getAuthTag(), sealed]).toString(
      'base64url',
    );
  }

  function open(cursor: string, binding: string): Position {
    try {
      const bytes = decode(cursor);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), {
        authTagLength: 16,
      });
      decipher.setAAD(Buffer.from(binding, 'utf8'));
      decipher.setAuthTag(bytes.subarray(12, 28));
      const text = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
      return JSON.parse(text.toString('utf8')) as Position;
    } catch (cause) {
      throw invalidCursor(cause);
    }
  }
  return { seal, open };
}

/** Node decodes leniently; here each position has exactly one cursor. */
function decode(cursor: string): Buffer {
  const bytes = cursor.length > cursorLengthMax ? null : Buffer.from(cursor, 'base64url');
  if (bytes?.toString('base64url') !== cursor) {
    throw new Error('the cursor is not base64url');
  }
  return bytes;
}

function invalidCursor(cause: unknown): Error {
  const error = requestError(
    'INVALID_CURSOR',
    'The cursor does not belong to this list with this filter, this order and your rights. Begin again without it.',
  );
  error.cause = cause;
  return error;
}

function derive(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), purpose, 32));
}
