/** The click of an officer for a change of device (R18), kept where the office's key is, and the signatures that follow from it. */
import i18next from 'i18next';
import type { Manifest } from '../../../../src/ballots/protocol/bundle.js';
import { problemOf, type ProblemCode } from '../../../../src/contract/problem.js';
import { get, post } from '../../api/http.js';
import { ProblemError, isProblem } from '../../api/problem-error.js';
import type { DeskManifest, DeviceChallenge } from '../../api/views.js';
import { ballotWorker } from './ballot-worker.js';
import type { Approved, DeskFacts } from './worker/messages.js';

export type SigningFault = Extract<Approved, { ok: false }>['fault'];

const SENTENCE: Readonly<Record<SigningFault, ProblemCode>> = {
  'other-key': 'device-change.other-key',
  'other-manifest': 'cast.other-manifest',
  'no-consent': 'device-change.over',
};

/** A fault that this tab found itself, in the same words as the server's. */
export const faultError = (fault: SigningFault): ProblemError =>
  new ProblemError(problemOf(SENTENCE[fault], {}, i18next.language === 'en' ? 'en' : 'zh-CN'));

const manifestOf = async (ballotId: string): Promise<Manifest> =>
  (await get<DeskManifest>(`/api/ballots/${ballotId}/manifest`)).manifest;

/** Remembers the consent in this tab; throws where this tab could not sign for it. */
export async function consentTo(desk: DeskFacts): Promise<void> {
  const answer = await ballotWorker().call('consent', desk, await manifestOf(desk.ballotId));
  if (!answer.ok) throw faultError(answer.fault);
}

const AGAIN = 400;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One look at what is to be signed, and the signature where this office's is missing. Answers whether there is more to do. */
async function signNow(desk: DeskFacts, manifest: Manifest): Promise<'more' | 'over' | SigningFault> {
  const path = `/api/device-changes/${desk.changeId}`;
  const { state, head, signed } = await get<DeviceChallenge>(path);
  if (state !== 'confirmed' || head === null) return 'over';
  if (signed.includes(desk.role)) return 'more';
  const approved = await ballotWorker().call('approve', desk, manifest, head);
  if (!approved.ok) return approved.fault;
  try {
    const after = await post<DeviceChallenge>(`${path}/signatures`, {
      role: desk.role,
      head,
      signature: approved.signature,
    });
    return after.state === 'confirmed' ? 'more' : 'over';
  } catch (error) {
    if (isProblem(error, 'device-change.head-moved')) return 'more';
    throw error;
  }
}

/**
 * Signs for the head of each moment until the change is done or over; a lost server is asked again. Tells what keeps this tab
 * from signing.
 */
export async function keepSigning(
  desk: DeskFacts,
  signal: AbortSignal,
  tell: (fault: SigningFault | null) => void,
): Promise<void> {
  let manifest: Manifest | null = null;
  while (!signal.aborted) {
    try {
      manifest ??= await manifestOf(desk.ballotId);
      const next = await signNow(desk, manifest);
      if (next === 'over') {
        await ballotWorker().call('forgetConsent', desk.changeId);
        return;
      }
      if (!signal.aborted) tell(next === 'more' ? null : next);
      if (next !== 'more') return;
    } catch (error) {
      if (isProblem(error, 'device-change.over', 'device-change.ballot-over', 'resource.not-found')) return;
      if (isProblem(error, 'device-change.other-key')) {
        tell('other-key');
        return;
      }
    }
    await pause(AGAIN);
  }
}
