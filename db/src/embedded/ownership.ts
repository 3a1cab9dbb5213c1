import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isAlive, processStamp } from './process-id.ts';

/** Notes that this process is the one to stop the server. */
export function own(ownerFile: string): void {
  const draft = `${ownerFile}-${randomUUID()}`;
  writeFileSync(draft, processStamp(process.pid), { mode: 0o600 });
  renameSync(draft, ownerFile);
}

/** Takes the server over if the process that was to stop it is gone. */
export function adopt(ownerFile: string): void {
  const owner = readOwner(ownerFile);
  const pid = Number(owner.split(' ')[0]);
  const isOrphan = !(pid > 0 && isAlive(pid) && processStamp(pid) === owner);
  if (isOrphan) {
    own(ownerFile);
  }
}

/** Whether this process is the one to stop the server. */
export function isOwner(ownerFile: string): boolean {
  return readOwner(ownerFile) === processStamp(process.pid);
}

function readOwner(ownerFile: string): string {
  try {
    return readFileSync(ownerFile, 'utf8');
  } catch {
    return '';
  }
}
