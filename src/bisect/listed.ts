import type { CommitId } from '../model.ts';
import type { Journal } from './journal.ts';
import { ledgerOf } from './ledger.ts';

/** Why a commit was never tested that `skip` lists. */
export const LISTED = 'listed in skip';

/** Whether `skip` lists a commit, as it was when the bisection began: names may have moved since. */
export const isListed = (journal: Pick<Journal, 'events'>, commit: CommitId): boolean =>
  ledgerOf(journal).skip.has(commit);
