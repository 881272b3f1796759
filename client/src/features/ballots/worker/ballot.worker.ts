/** Entry of the worker: answers the page's calls one after another, so that a draft is never written out of order. */
import { ready } from '../../../../../src/ballots/protocol/group.js';
import { checkChain } from './chain-check.js';
import { openIndexedStore } from './indexed-store.js';
import type { AnswerMessage, CallMessage, WorkerCalls } from './messages.js';
import { Officer } from './officer.js';
import { TabVault } from './tab-vault.js';
import { Voter } from './voter.js';

interface WorkerScope {
  onmessage: ((event: MessageEvent<CallMessage>) => void) | null;
  postMessage(message: AnswerMessage): void;
}

type Implementation = {
  [Name in keyof WorkerCalls]: (...args: Parameters<WorkerCalls[Name]>) => Promise<ReturnType<WorkerCalls[Name]>>;
};

const scope = self as unknown as WorkerScope;
const random = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n));
let voter: Voter | null = null;
let officer: Officer | null = null;

const started = (): Voter => {
  if (!voter) throw new Error('the worker has not been started');
  return voter;
};

const atDesk = (): Officer => {
  if (!officer) throw new Error('the worker has not been started');
  return officer;
};

const calls: Implementation = {
  start: async (tab) => {
    await ready;
    const vault = await TabVault.open(await openIndexedStore(), tab);
    voter = new Voter(vault, random);
    officer = new Officer(vault, random);
  },
  credential: (meetingId) => started().credential(meetingId),
  makeCredential: (meetingId) => started().makeCredential(meetingId),
  replaceCredential: (meetingId, used) => started().replaceCredential(meetingId, used),
  settle: (meetingId, inForce, openBallotId) => started().settle(meetingId, inForce, openBallotId),
  officerKey: (meetingId, role) => atDesk().key(meetingId, role),
  consent: (desk, manifest) => atDesk().consent(desk, manifest),
  approve: (desk, manifest, head) => atDesk().approve(desk, manifest, head),
  forgetConsent: (changeId) => atDesk().forgetConsent(changeId),
  open: (manifest, known, change) => started().openSheet(manifest, known, change),
  choose: (index, choice) => started().choose(index, choice),
  chooseRest: (choice) => started().chooseRest(choice),
  strike: (indices) => started().strike(indices),
  prepare: (revision, seen) => started().prepare(revision, seen),
  accepted: (receipt) => started().accepted(receipt),
  refused: () => started().refused(),
  allEvidence: () => started().allEvidence(),
  checkChain: async (manifest, chain, remembered, seat) => {
    const { evidence, ...own } = await started().ownPapers(manifest.ballotId);
    return checkChain(manifest, chain, { evidence: evidence ?? remembered, ...own }, seat);
  },
  wipeDraft: (ballotId) => started().wipeDraft(ballotId),
  wipeAll: () => started().wipeAll(),
};

let last: Promise<unknown> = Promise.resolve();

scope.onmessage = ({ data }) => {
  const call = calls[data.name] as (...args: unknown[]) => Promise<unknown>;
  last = last
    .then(() => call(...data.args))
    .then(
      (value) => scope.postMessage({ id: data.id, ok: true, value }),
      (error: unknown) =>
        scope.postMessage({ id: data.id, ok: false, message: error instanceof Error ? error.message : String(error) }),
    );
};
