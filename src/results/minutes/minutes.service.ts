/**
 * Minutes of a meeting (R20): generated from its record, which nobody can edit, and completed in words by the secretary. Every
 * saved revision is kept; what was saved meanwhile is never overwritten unseen; what is finished never changes.
 */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { canonicalBytes, fingerprintOf } from '../../ballots/index.js';
import { LIMITS } from '../../contract/limits.js';
import { next } from '../../kernel/lifecycle.js';
import { MeetingLog, type LockedMeeting } from '../../meetings/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { MINUTES_LIFECYCLE, type MinutesAct } from '../domain/lifecycle.js';
import { NOTHING_WITHHELD, type MinutesContent } from '../domain/minutes-content.js';
import { saidBy } from '../domain/minutes-forms.js';
import { isOneLine, sectionsOf, subjectOf, withheldSections } from '../domain/minutes-sections.js';
import type { FinishMinutesRequest, SaveMinutesTextRequest } from '../requests/minutes.request.js';
import type {
  MinutesStandingView,
  MinutesTextView,
  MinutesVersionView,
  MinutesView,
  SavedTextView,
} from '../views/minutes.view.js';
import { MinutesAccess, type MinutesReading } from './minutes-access.js';
import { MinutesComposing } from './minutes-composing.js';
import { MinutesTextVault } from './minutes-texts.js';
import { MinutesVersions } from './minutes-versions.js';
import { MinutesReader } from './minutes.reader.js';
import { MinutesStore } from './minutes.store.js';

/** Minutes as they are shown or drawn now. */
export interface StandingMinutes {
  standing: MinutesStandingView;
  content: MinutesContent;
  texts: MinutesTextView[];
  outdated: boolean;
}

/** A part that nobody has written yet. */
const UNWRITTEN = { revision: 0, writtenAt: null, writer: '', textSealed: null } as const;

@Injectable()
export class MinutesService {
  constructor(
    private readonly database: Database,
    private readonly access: MinutesAccess,
    private readonly composing: MinutesComposing,
    private readonly textVault: MinutesTextVault,
    private readonly versions: MinutesVersions,
    private readonly reader: MinutesReader,
    private readonly store: MinutesStore,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor, meetingId: string): Promise<MinutesView> {
    const reading = await this.access.reading(actor, meetingId);
    const { standing, content, texts, outdated } = await this.now(reading);
    const { writes, withheld, home } = reading;
    return {
      meetingId,
      home,
      standing,
      content: { ...content },
      texts,
      opinionsWithheld: withheld.opinions,
      withheldCandidates: [...withheld.candidateIds],
      versions: await this.finishedVersions(meetingId),
      outdated,
      abilities: {
        edit: writes && standing.state === 'draft',
        finish: writes && standing.state === 'draft' && content.head.state === 'ended',
        reopen: writes && standing.state === 'finished',
      },
    };
  }

  async standing(actor: Actor, meetingId: string): Promise<MinutesStandingView> {
    await this.access.reading(actor, meetingId);
    return this.standingOf(meetingId);
  }

  /** The finished version that stands, or else the draft as of now, as this reader may have it. */
  async now(reading: MinutesReading): Promise<StandingMinutes> {
    const { meetingId, withheld } = reading;
    const [standing, live] = await Promise.all([this.standingOf(meetingId), this.composing.compose(meetingId)]);
    if (standing.state === 'draft') {
      const hidden = withheldSections(live, { ...withheld, opinions: false });
      const rows = await this.reader.lastTexts(meetingId, withheld.opinions, [...hidden]);
      // a part of an item that was removed belongs to nothing any more
      const sections = new Set(sectionsOf(live));
      const texts = this.textVault.views(
        meetingId,
        rows.filter(({ section }) => sections.has(section)),
      );
      return { standing, content: live, texts, outdated: false };
    }
    const { content, texts } = await this.versions.read(meetingId, standing.version, withheld);
    const outdated = Buffer.compare(canonicalBytes(saidBy(content)), canonicalBytes(saidBy(live))) !== 0;
    return { standing, content, texts, outdated };
  }

  /**
   * Saves one part. The same text again gives the revision that it has; a text that goes on from a revision that is not the
   * last one is refused, and nothing is overwritten.
   */
  async save(actor: Actor, meetingId: string, request: SaveMinutesTextRequest): Promise<SavedTextView> {
    const { section, revision, text } = request;
    if (isOneLine(section) && (text.length > LIMITS.titleLength || text.includes('\n')))
      throw new Refusal('request.invalid', { field: 'text' });
    return this.database.write(async (tx) => {
      await this.locked(tx, actor, meetingId, 'write');
      const subject = subjectOf(section);
      if (subject !== null && !(await this.store.hasSubject(tx, meetingId, subject)))
        throw new Refusal('minutes.section-unknown');
      const last = (await this.store.lastText(tx, meetingId, section)) ?? UNWRITTEN;
      const { textSealed } = last;
      const current = textSealed === null ? '' : this.textVault.open(meetingId, section, last.revision, textSealed);
      if (current === text)
        return { revision: last.revision, writtenAt: (last.writtenAt ?? this.clock.now()).toISOString() };
      if (last.revision !== revision) throw new Refusal('minutes.text-changed', { by: last.writer });
      const writtenAt = this.clock.now();
      const number = revision + 1;
      await this.store.insertText(tx, {
        ...{ meetingId, section, revision: number, writtenAt },
        textSealed: this.textVault.seal(meetingId, section, number, text),
        writtenBy: actor.accountId,
      });
      return { revision: number, writtenAt: writtenAt.toISOString() };
    });
  }

  /** Fixes the minutes exactly as they were shown, under a digest. */
  async finish(actor: Actor, meetingId: string, { sequence, saved }: FinishMinutesRequest): Promise<void> {
    await this.database.write(async (tx) => {
      const meeting = await this.locked(tx, actor, meetingId, 'finish');
      if (meeting.state !== 'ended') throw new Refusal('minutes.meeting-not-ended');
      const standing = await this.store.standing(tx, meetingId);
      if (standing.sequence !== sequence || standing.saved !== saved) throw new Refusal('minutes.moved-on');
      // nothing of the meeting or its minutes is written while the meeting is locked, so these reads are of what was shown
      const content = await this.composing.compose(meetingId);
      const rows = await this.reader.lastTexts(meetingId, NOTHING_WITHHELD.opinions, []);
      const version = standing.version + 1;
      const fixed = this.versions.fix(meetingId, version, content, this.textVault.views(meetingId, rows));
      await this.store.insertVersion(tx, {
        ...{ meetingId, version, ...fixed },
        finishedBy: actor.accountId,
        finishedAt: this.clock.now(),
      });
      await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'minutes.finished', facts: { version } });
      await this.audit.record(tx, {
        ...{ accountId: actor.accountId, type: 'minutes.finished', stage: 'procedure' },
        facts: { meeting: meetingId, version, digest: fixed.digest.toString('hex') },
      });
    });
  }

  /** Opens the minutes again; the version stays, with its signatures, and the next one is another. */
  async reopen(actor: Actor, meetingId: string, reason: string): Promise<void> {
    await this.database.write(async (tx) => {
      await this.locked(tx, actor, meetingId, 'reopen');
      const { version } = await this.store.standing(tx, meetingId);
      const told = reason.trim();
      await this.store.insertReopening(tx, {
        ...{ meetingId, version, reason: told },
        reopenedBy: actor.accountId,
        reopenedAt: this.clock.now(),
      });
      const facts = { version, reason: told };
      await this.log.write(tx, meetingId, { accountId: actor.accountId, type: 'minutes.reopened', facts });
      await this.audit.record(tx, {
        ...{ accountId: actor.accountId, type: 'minutes.reopened', stage: 'procedure' },
        facts: { meeting: meetingId, ...facts },
      });
    });
  }

  private async locked(tx: Transaction, actor: Actor, meetingId: string, act: MinutesAct): Promise<LockedMeeting> {
    const meeting = await this.log.lockFor(tx, actor, meetingId);
    const state = await this.store.state(tx, meetingId);
    if (next(MINUTES_LIFECYCLE, state, act, 'secretary') === null)
      throw new Refusal(state === 'finished' ? 'minutes.fixed' : 'minutes.not-finished');
    return meeting;
  }

  private async standingOf(meetingId: string): Promise<MinutesStandingView> {
    const standing = await this.reader.standing(meetingId);
    if (standing === null) throw new Refusal('resource.not-found');
    return standing;
  }

  private async finishedVersions(meetingId: string): Promise<MinutesVersionView[]> {
    const lines = await this.reader.versions(meetingId);
    return lines.map(({ version, digest, finishedAt, finishedBy, reopenedAt, reopenedBy, reason }) => ({
      ...{ version, finishedBy, reopenedBy, reason },
      fingerprint: fingerprintOf(digest.toString('hex')),
      finishedAt: finishedAt.toISOString(),
      reopenedAt: reopenedAt?.toISOString() ?? null,
    }));
  }
}
