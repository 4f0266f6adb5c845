import type { Ehr, Moves } from './moves.ts';
import { createRequestOnlyMoves } from './request-only.ts';
export const createSlotPatchMoves = (ehr: Ehr): Moves => createRequestOnlyMoves(ehr);
