/** Exact members of each event of the chain and of results, as they may stand in JSON. */
import { OFFICER_ROLES } from './bundle.js';
import { exactly, hexOf, integer, listOf, oneOf, text, where, type Shape } from './shape.js';
import { isKeyHex } from './signatures.js';

const count = integer(0, 65535);
const seat = integer(1, 65535);
const revision = integer(1, 0xffffffff);

const counted = exactly({
  candidate: text,
  attending: count,
  recused: count,
  agree: count,
  oppose: count,
  abstain: count,
  unsubmitted: count,
  base: count,
  passed: oneOf([true, false]),
});
const withdrawn = exactly({ candidate: text, withdrawn: oneOf([true]) });

const resultShape: Shape = (value, path, found) => {
  const isWithdrawn = typeof value === 'object' && value !== null && Object.hasOwn(value, 'withdrawn');
  (isWithdrawn ? withdrawn : counted)(value, path, found);
};

export const resultsShape = listOf(resultShape);

const approval = exactly({ role: oneOf(OFFICER_ROLES), signature: hexOf(64) });

const EVENTS: Readonly<Record<string, Shape>> = {
  open: exactly({ type: text, manifest: hexOf(32) }),
  cast: exactly({ type: text, seat, revision, ballot: hexOf(32) }),
  recredential: exactly({ type: text, seat, credential: where(isKeyHex), reason: text, approvals: listOf(approval) }),
  withdraw: exactly({ type: text, candidate: integer(0, 65534), reason: text }),
  close: exactly({ type: text, cast: count }),
  tally: exactly({ type: text, trustee: text, digest: hexOf(32) }),
  result: exactly({ type: text, results: resultsShape }),
  void: exactly({ type: text, reason: text }),
};

/** One event of the chain, by its type. */
export const eventShape: Shape = (value, path, found) => {
  const type = typeof value === 'object' && value !== null ? (value as { type?: unknown }).type : undefined;
  const shape = typeof type === 'string' && Object.hasOwn(EVENTS, type) ? EVENTS[type] : undefined;
  if (shape) shape(value, path, found);
  else found.push({ path, fault: 'value' });
};
