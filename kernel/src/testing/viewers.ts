import type { Role } from '../viewer/role.ts';
import { publicViewer, type Viewer } from '../viewer/viewer.ts';

/** A signed-in viewer with these roles and nothing else. */
export function viewerWith(roles: readonly Role[], attributes: Partial<Viewer> = {}): Viewer {
  return { ...publicViewer, subject: 'somebody', roles, ...attributes };
}
