export { AgendaWithdrawals } from './agenda/agenda-withdrawals.js';
export { AgendaStepsService } from './agenda/agenda-steps.service.js';
export { mayOpenAt } from './domain/agenda.js';
export {
  BallotsHook,
  type BallotsOfMeeting,
  type BallotsView,
  type CurrentView,
  type FreeCandidates,
  type PanelsPresent,
  type PendingBallot,
  type RoomState,
} from './ballots-of-meeting.js';
export { resultForRoom } from './domain/projection.js';
export { hasQuorum, isPresided, quorumOf } from './domain/quorum.js';
export { MeetingFacts, type SeatFacts } from './meeting-facts.js';
export { MeetingRecords } from './meeting-record.reader.js';
export { MeetingLog, type LockedMeeting } from './meeting-log.store.js';
export { MeetingsModule } from './meetings.module.js';
export { OfficerKeysService } from './officer-keys/officer-keys.service.js';
export { SeatDevices } from './attendance/seat-devices.store.js';
export { SeatsStore, type SeatNow } from './attendance/seats.store.js';
