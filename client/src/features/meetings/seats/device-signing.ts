import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DeviceChangeLine } from '../../../../../src/contract/device-changes.js';
import type { FastSnapshot, SlowSnapshot } from '../../../../../src/contract/live.js';
import type { DeviceSigner } from '../../../../../src/contract/vocabulary.js';
import { post } from '../../../api/http.js';
import type { Created } from '../../../api/views.js';
import { consentTo, keepSigning, type SigningFault } from '../../ballots/officer-consent.js';
import type { DeskFacts } from '../../ballots/worker/messages.js';

/** Where an officer signs: the page's meeting, office, and the fingerprint that it shows. */
export interface SigningDesk {
  meetingId: string;
  role: DeviceSigner;
  manifestHash: string;
}

/** The page of an office while a ballot is open; null: there is nothing to sign for. */
export const signingDesk = (slow: SlowSnapshot, { ballot }: FastSnapshot, role: DeviceSigner): SigningDesk | null =>
  ballot === null ? null : { meetingId: slow.meetingId, role, manifestHash: ballot.manifestHash };

export type DeskSubject = Pick<DeviceChangeLine, 'changeId' | 'ballotId' | 'seat' | 'credential'>;

export const deskFacts = (desk: SigningDesk, { changeId, ballotId, seat, credential }: DeskSubject): DeskFacts => ({
  ...desk,
  changeId,
  ballotId,
  seat,
  credential,
});

/** Signs every change that both have agreed to, for as long as the page is open; gives what keeps it from doing so. */
export function useDeviceSigning(
  desk: SigningDesk | null,
  changes: readonly DeviceChangeLine[],
): { faults: ReadonlyMap<string, SigningFault>; again: () => void } {
  const [faults, setFaults] = useState<ReadonlyMap<string, SigningFault>>(new Map());
  const [attempt, setAttempt] = useState(0);
  const toSign = desk === null ? [] : changes.filter(({ state }) => state === 'confirmed');
  // Snapshots come often and say the same: only what is to be signed starts the work anew.
  const key = JSON.stringify(desk && toSign.map((change) => deskFacts(desk, change)));
  useEffect(() => {
    const stop = new AbortController();
    for (const facts of (JSON.parse(key) as DeskFacts[] | null) ?? []) {
      const tell = (fault: SigningFault | null): void =>
        setFaults((before) => {
          const after = new Map(before);
          if (fault === null) after.delete(facts.changeId);
          else after.set(facts.changeId, fault);
          return after;
        });
      void keepSigning(facts, stop.signal, tell);
    }
    return () => stop.abort();
  }, [key, attempt]);
  return { faults, again: () => setAttempt((before) => before + 1) };
}

/** The secretary agrees: the click is kept in this tab first, so that its signature can follow. */
export function useApproveDevice(
  desk: SigningDesk,
  change: DeviceChangeLine,
): UseMutationResult<Created, Error, string> {
  return useMutation({
    mutationFn: async (reason) => {
      await consentTo(deskFacts(desk, change));
      return post<Created>(`/api/device-changes/${change.changeId}/approve`, { reason });
    },
  });
}

export const useDeclineDevice = (changeId: string): UseMutationResult<void, Error, string> =>
  useMutation({ mutationFn: (reason) => post(`/api/device-changes/${changeId}/decline`, { reason }) });

/** Consent in this tab to what another tab of the same office has agreed to. */
export const useConsent = (desk: SigningDesk, change: DeviceChangeLine): UseMutationResult<void, Error, void> =>
  useMutation({ mutationFn: () => consentTo(deskFacts(desk, change)) });
