import type { Ehr, Moves } from './moves.ts';
import { createRequestOnlyMoves } from './request-only.ts';
export const createOperationMoves = (ehr: Ehr): Moves => createRequestOnlyMoves(ehr);
