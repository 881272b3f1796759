/** Minutes as files (R20): PDF and docx of the same blocks. Copies of a finished version are numbered; a draft says that it is one. */
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/index.js';
import { fingerprintOf } from '../../ballots/index.js';
import { MeetingLog } from '../../meetings/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { meetingFileName, type NamedFile } from '../../platform/http/attachment.js';
import type { Actor } from '../../platform/security/actor.js';
import { hasThread, oneAnswer } from '../../platform/workers/one-answer.js';
import type { MinutesDocument, MinutesFormat } from '../documents/minutes-document.js';
import type { PrintedSignature } from '../documents/tally-sheet-facts.js';
import { minutesBlocks, minutesTitle } from '../domain/minutes-blocks.js';
import { SignatureMarks } from '../signing/signature-marks.store.js';
import { MinutesAccess, type MinutesReading } from './minutes-access.js';
import { textsOf } from './minutes-texts.js';
import { MinutesVersions, type FinishedMinutes } from './minutes-versions.js';
import { MinutesReader } from './minutes.reader.js';
import { MinutesService } from './minutes.service.js';
import { MinutesStore } from './minutes.store.js';

const WORKER = 'results/documents/minutes.worker.js';
const BOUNDS = { megabytes: 1_024, milliseconds: 120_000 };

/** What is drawn: a finished version, or the draft as of now. */
interface Drawn {
  minutes: Pick<FinishedMinutes, 'content' | 'texts'>;
  finished: Pick<FinishedMinutes, 'version' | 'digest'> | null;
  signatures: PrintedSignature[];
}

@Injectable()
export class MinutesDocumentsService {
  constructor(
    private readonly database: Database,
    private readonly access: MinutesAccess,
    private readonly minutes: MinutesService,
    private readonly versions: MinutesVersions,
    private readonly reader: MinutesReader,
    private readonly store: MinutesStore,
    private readonly marks: SignatureMarks,
    private readonly log: MeetingLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The minutes as they stand, or a finished version, as this reader may have them. */
  async file(actor: Actor, meetingId: string, format: MinutesFormat, version?: number): Promise<NamedFile> {
    const reading = await this.access.reading(actor, meetingId);
    const { minutes, finished, signatures } = await this.drawn(reading, version);
    const at = this.clock.now();
    const copy = await this.record(actor, meetingId, format, finished?.version ?? null, at);
    const { content } = minutes;
    const texts = textsOf(minutes.texts);
    const drawing: MinutesDocument = {
      committee: content.head.committee,
      title: minutesTitle(content, texts, 'zh-CN'),
      heldOn: content.head.heldOn,
      blocks: minutesBlocks(content, texts, 'zh-CN', reading.withheld),
      finished: finished && { version: finished.version, digest: fingerprintOf(finished.digest.toString('hex')) },
      copy,
      at: at.toISOString(),
      signatures,
    };
    const state = finished === null ? '草稿' : `第${finished.version}版`;
    return {
      content: await draw(drawing, format),
      fileName: `会议纪要-${meetingFileName(content.head.meeting)}-${state}.${format}`,
    };
  }

  private async drawn(reading: MinutesReading, version?: number): Promise<Drawn> {
    const { meetingId, withheld } = reading;
    const standing = await this.reader.standing(meetingId);
    const wanted = version ?? (standing?.state === 'finished' ? standing.version : null);
    if (wanted === null) return { minutes: await this.minutes.now(reading), finished: null, signatures: [] };
    const minutes = await this.versions.read(meetingId, wanted, withheld);
    const signatures = await this.marks.of({ kind: 'minutes', meetingId }, minutes.digest);
    return { minutes, finished: minutes, signatures };
  }

  /** A printed copy of a finished version gets the next number; a mark too many harms nobody. */
  private async record(
    actor: Actor,
    meetingId: string,
    format: MinutesFormat,
    version: number | null,
    printedAt: Date,
  ): Promise<number> {
    return this.database.write(async (tx) => {
      await this.log.lock(tx, meetingId);
      const copy = { meetingId, version: version ?? 0, printedBy: actor.accountId, printedAt };
      const number = version !== null && format === 'pdf' ? await this.store.recordPrinting(tx, copy) : 1;
      await this.audit.record(tx, {
        ...{ accountId: actor.accountId, type: 'minutes.exported', stage: 'procedure' },
        facts: { meeting: meetingId, format, version, copy: number },
      });
      return number;
    });
  }
}

async function draw(drawing: MinutesDocument, format: MinutesFormat): Promise<Buffer> {
  if (!hasThread(WORKER)) {
    // loaded only here: the thread has its own, and the server starts sooner without these programs
    const { drawMinutes } = await import('../documents/minutes-drawing.js');
    return drawMinutes(drawing, format);
  }
  return Buffer.from(await oneAnswer<Uint8Array>(WORKER, { drawing, format }, BOUNDS));
}
