/** Reads of the minutes. Which opinions a reader may not have is settled in the query: what is withheld is not even read. */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { MinutesStandingView } from '../views/minutes.view.js';

export const STANDING = `select case when v.version is null or o.version is not null then 'draft' else 'finished' end as state, coalesce(v.version, 0) as version,
         m.sequence::float8 as sequence, (select count(*)::int from minutes_text t where t.meeting_id = m.id) as saved
    from meeting m
    left join lateral (select version from minutes_version where meeting_id = m.id order by version desc limit 1) v on true
    left join minutes_reopening o on o.meeting_id = m.id and o.version = v.version
   where m.id = $1`;

export interface SealedText {
  section: string;
  revision: number;
  textSealed: Buffer;
  writer: string;
  writtenAt: Date;
}

export interface StoredVersion {
  version: number;
  digest: Buffer;
  contentSealed: Buffer;
  salt: Buffer;
  finishedAt: Date;
}

export interface VersionLine {
  version: number;
  digest: Buffer;
  finishedAt: Date;
  finishedBy: string;
  reopenedAt: Date | null;
  reopenedBy: string | null;
  reason: string | null;
}

const TEXT = `t.section, t.revision, t.text_sealed as "textSealed", p.name as writer, t.written_at as "writtenAt"
  from minutes_text t join account a on a.id = t.written_by join person p on p.id = a.person_id`;
/** Items and candidates: opinions of the discussion. */
const OPINION = `t.section like '%:%'`;

@Injectable()
export class MinutesReader {
  constructor(private readonly database: Database) {}

  async standing(meetingId: string): Promise<MinutesStandingView | null> {
    return this.database.readOne<MinutesStandingView>(STANDING, [meetingId]);
  }

  /** The last revision of every part, but for opinions of these sections, or all of them. */
  lastTexts(meetingId: string, withoutOpinions: boolean, without: readonly string[]): Promise<SealedText[]> {
    return this.database.read<SealedText>(
      `select distinct on (t.section) ${TEXT}
        where t.meeting_id = $1 and not ($2 and ${OPINION}) and t.section <> all($3) order by t.section, t.revision desc`,
      [meetingId, withoutOpinions, without],
    );
  }

  /** Exactly these revisions, but for those of these sections. */
  textsAt(
    meetingId: string,
    revisions: Readonly<Record<string, number>>,
    without: readonly string[],
  ): Promise<SealedText[]> {
    const entries = Object.entries(revisions).filter(([section]) => !without.includes(section));
    return this.database.read<SealedText>(
      `select ${TEXT} join unnest($2::text[], $3::int[]) as x (section, revision) on x.section = t.section and x.revision = t.revision
        where t.meeting_id = $1 order by t.section`,
      [meetingId, entries.map(([section]) => section), entries.map(([, revision]) => revision)],
    );
  }

  version(meetingId: string, version: number): Promise<StoredVersion | null> {
    return this.database.readOne<StoredVersion>(
      `select version, digest, content_sealed as "contentSealed", salt, finished_at as "finishedAt"
         from minutes_version where meeting_id = $1 and version = $2`,
      [meetingId, version],
    );
  }

  /** All finished versions, newest first. */
  versions(meetingId: string): Promise<VersionLine[]> {
    return this.database.read<VersionLine>(
      `select v.version, v.digest, v.finished_at as "finishedAt", p.name as "finishedBy",
              o.reopened_at as "reopenedAt", op.name as "reopenedBy", o.reason
         from minutes_version v join account a on a.id = v.finished_by join person p on p.id = a.person_id
         left join minutes_reopening o on o.meeting_id = v.meeting_id and o.version = v.version
         left join account oa on oa.id = o.reopened_by left join person op on op.id = oa.person_id
        where v.meeting_id = $1 order by v.version desc`,
      [meetingId],
    );
  }

  /** R10: candidates that a seat is recused from. */
  async recusedFrom(meetingId: string, seat: number): Promise<string[]> {
    const rows = await this.database.read<{ candidateId: string }>(
      `select distinct x.candidate_id as "candidateId" from recusal x join seat s on s.id = x.seat_id
        where x.meeting_id = $1 and s.number = $2 and x.removed_at is null`,
      [meetingId, seat],
    );
    return rows.map(({ candidateId }) => candidateId);
  }
}
