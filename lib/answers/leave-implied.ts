import { enough } from './combine-evidence';
import type { Evidence } from './evidence';
import { isDeniedOutright } from './is-denied-outright';

/** Evidence without that which only implies a practice ("ad networks", "show you ads"), where the policy denies the practice itself in so many words. */
export function leaveImplied(evidence: readonly Evidence[]): readonly Evidence[] {
  const isDenied = evidence.some(({ stance, strength, isHint, read, from }) => stance === 'denies' && strength >= enough && isHint !== true && isDeniedOutright(read, from));
  return isDenied ? evidence.filter(({ stance, isHint }) => stance !== 'says' || isHint !== true) : evidence;
}

/** Evidence without that which only takes it as said that others get something ("these third parties", "third parties" in passing), where the policy says in so many words that they get nothing, or only in some cases. */
export function leavePresupposed(evidence: readonly Evidence[]): readonly Evidence[] {
  const isDenied = evidence.some(({ stance, strength, isHint }) => stance !== 'says' && strength >= enough && isHint !== true);
  return isDenied ? evidence.filter(({ stance, isHint }) => stance !== 'says' || isHint !== true) : evidence;
}
