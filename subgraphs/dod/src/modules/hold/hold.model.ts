import type { HoldKind } from '../../generated/schema.ts';
import type { HoldState } from '../life-cycle/case-state.model.ts';

/** Something that stops a case. Its kind is one the graph's command took. */
export interface HoldModel extends HoldState {
  readonly kind: HoldKind;
}
