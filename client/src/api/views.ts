/** What the REST API answers, as the pages call it. The shapes are the server's own (schema.d.ts is made by the build). */
import type { BallotEvent, Manifest } from '../../../src/ballots/protocol/bundle.js';
import type { MinutesContent } from '../../../src/results/domain/minutes-content.js';
import type { Position } from '../../../src/contract/vocabulary.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Session = Schemas['SessionView'];
export type AccountLine = Schemas['AccountView'];
export type AccountPage = Schemas['AccountPageView'];
export type IssuedAccount = Schemas['IssuedAccountView'];
export type SecurityLine = Schemas['SecurityView'];
export type SecurityPage = Schemas['SecurityPageView'];
export type Setting = Schemas['SettingView'];
export type AuditLine = Schemas['AuditEventView'];
export type AuditChoices = Schemas['AuditChoicesView'];
export type AuditPage = Schemas['AuditPageView'];
export type OwnSession = Schemas['OwnSessionView'];
export type SealedValue = Schemas['SealedValueView'];
export type OwnLook = Schemas['OwnLookView'];
export type Looks = Schemas['LooksView'];
export type OfficerConflict = Schemas['OfficerConflictView'];
export type OwnPin = Schemas['OwnPinView'];
/** A seat card as its holder sees it before signing in. */
export type Card = Schemas['CardView'];
export type SeatCardLine = Schemas['SeatCardLineView'];
export type SeatCards = Schemas['SeatCardsView'];
export type HallScreenLine = Schemas['HallScreenView'];
export type Created = Schemas['CreatedView'];
export type Committee = Schemas['CommitteeView'];
export type Review = Schemas['ReviewDetailView'];
export type CandidateLine = Schemas['CandidateView'];
export type CandidatePage = Schemas['CandidatePageView'];
export type ImportFault = Schemas['ListFaultView'];
export type ListImport = Schemas['ListImportView'];
export type CommitteeDetail = Schemas['CommitteeDetailView'];
export type NewFiling = Schemas['RecordFilingRequest'];
export type Year = Schemas['YearView'];
export type AskedOverride = Schemas['OverrideDeadlineRequest'];
export type DeadlineOverride = Schemas['OverrideView'];
export type Confirmation = Schemas['ConfirmationView'];
export type Stage = Schemas['StageView'];
export type ReviewSettings = Schemas['SettingsView'];
export type ChosenSettings = Schemas['ChooseSettingsRequest'];
export type Calendar = Schemas['SetCalendarRequest'];
export type Panel = Schemas['PanelView'];
export type Panels = Schemas['PanelsView'];
export type PanelMember = Schemas['PanelMemberView'];
export type SpecialtyProposal = Schemas['SpecialtyProposalView'];
export type MeetingLine = Schemas['MeetingView'];
export type OwnMeeting = Schemas['OwnMeetingView'];
/** Where the person signed in has something to do, by capacity. */
export type MyMeetings = Schemas['MyMeetingsView'];
/** A ballot that is over, with the own receipt. */
export type OwnBallot = Schemas['OwnBallotView'];
/** A ballot of an ended meeting that a further round may follow. */
export type EarlierBallot = Schemas['EarlierBallotView'];
/** A ballot with a result, in the list of a meeting's documents. */
export type AnnouncedBallot = Schemas['AnnouncedBallotView'];
/** Which ballot keeps a candidate out of another. */
export type KeepingBallot = Schemas['KeepingBallotView'];
export type VotedCandidates = Schemas['VotedCandidatesView'];
/** The generated content is the domain's; every form of the minutes is drawn from it. */
export type Minutes = Omit<Schemas['MinutesView'], 'content'> & { content: MinutesContent };
export type MinutesStanding = Schemas['MinutesStandingView'];
export type MinutesVersion = Schemas['MinutesVersionView'];
export type SavedText = Schemas['SavedTextView'];
/** A document as it is signed: a tally sheet or minutes. */
export type Signing = Schemas['SigningView'];
export type UnsignedSheet = Schemas['UnsignedSheetView'];
/** An ended meeting whose documents wait for the own hand. */
export type WaitingSignatures = Schemas['WaitingSignaturesView'];
export type NewSignature = Schemas['SignSheetRequest'];
export type SheetLine = Schemas['SheetLineView'];
export type BallotCandidate = Schemas['BallotCandidateView'];
export type NewBallot = Schemas['DraftBallotRequest'];
export type ChangedDraft = Schemas['ChangeDraftRequest'];
export type Draft = Schemas['DraftView'];
export type AgendaItem = Schemas['AgendaItemView'];
export type SaveItem = Schemas['SaveAgendaItemRequest'];
export type NewMeeting = Schemas['SetUpMeetingRequest'];
/** A meeting that has not begun, and what it is to be. */
export type MeetingPlan = Schemas['MeetingPlanView'];
export type ChangedMeeting = Schemas['ChangeMeetingRequest'];
export type Pairing = Schemas['HallPairingView'];

/** The manifest is the protocol's; the worker checks it wholly before anything is encrypted under it. */
export type Sheet = Omit<Schemas['SheetView'], 'manifest'> & { manifest: Manifest };

/** What secretary and supervisor sign for a change of device, and under which manifest. */
export type DeviceChallenge = Schemas['DeviceChallengeView'];
export type DeskManifest = Omit<Schemas['ManifestView'], 'manifest'> & { manifest: Manifest };

/** The chain is the protocol's; the worker replays it from nothing. */
export type ChainView = Omit<Schemas['ChainView'], 'events'> & {
  events: (Omit<Schemas['ChainEventView'], 'event'> & { event: BallotEvent })[];
};

/** A member of the committee of a review. */
export interface MemberLine {
  id: string;
  name: string;
  unit: string;
  title: string;
  specialty: string;
  position: Position;
  loginName: string | null;
  hasPassword: boolean;
  /** Null: serving. */
  leftAt: string | null;
  leftReason: string | null;
}

export interface MemberPage {
  /** Members that match, on all pages. */
  total: number;
  page: number;
  pageSize: number;
  rows: MemberLine[];
}
