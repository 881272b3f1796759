/** Signing finished minutes (R20): whoever presided, the secretary who recorded, and the supervisor. Reopened, the version keeps its own. */
import { Injectable } from '@nestjs/common';
import { MINUTES_LIFECYCLE } from '../domain/lifecycle.js';
import { next } from '../../kernel/lifecycle.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Actor } from '../../platform/security/actor.js';
import { DocumentSigning, type Signable, type SigningTrace } from '../signing/document-signing.js';
import type { Withheld } from '../domain/minutes-content.js';
import { presidedSeats } from '../domain/minutes-forms.js';
import { minutesLineOf } from '../domain/signing.js';
import type { SignSheetRequest } from '../requests/sign-sheet.request.js';
import type { SigningView } from '../views/signing.view.js';
import { MinutesAccess } from './minutes-access.js';
import { MinutesVersions } from './minutes-versions.js';
import { MinutesReader } from './minutes.reader.js';
import { MinutesStore } from './minutes.store.js';

/** Who presided stands in the generated part; no opinion is read for it. */
const NO_OPINIONS: Withheld = { opinions: true, candidateIds: [] };

@Injectable()
export class MinutesSigningService {
  constructor(
    private readonly access: MinutesAccess,
    private readonly reader: MinutesReader,
    private readonly versions: MinutesVersions,
    private readonly store: MinutesStore,
    private readonly signing: DocumentSigning,
  ) {}

  async view(actor: Actor, meetingId: string): Promise<SigningView> {
    return this.signing.view(actor, (await this.signable(actor, meetingId)).signable);
  }

  /** Whether finished minutes wait for this person's hand; who may not read them, or finds none finished, signs none. */
  async waitsFor(actor: Actor, meetingId: string): Promise<boolean> {
    try {
      return (await this.view(actor, meetingId)).maySign !== null;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  async sign(actor: Actor, meetingId: string, request: SignSheetRequest, device: Buffer): Promise<void> {
    const { signable, version } = await this.signable(actor, meetingId);
    const trace: SigningTrace = {
      log: { type: 'minutes.signed', facts: { version } },
      audit: { type: 'minutes.signed', stage: 'procedure', facts: { meeting: meetingId, version } },
    };
    await this.signing.sign(actor, signable, request, device, trace, async (tx) => {
      const standing = await this.store.standing(tx, meetingId);
      if (next(MINUTES_LIFECYCLE, standing.state, 'sign', 'secretary') === null)
        throw new Refusal('minutes.not-finished');
      if (standing.version !== version) throw new Refusal('signature.sheet-changed');
    });
  }

  private async signable(actor: Actor, meetingId: string): Promise<{ signable: Signable; version: number }> {
    const { signer } = await this.access.reading(actor, meetingId);
    const [last] = await this.reader.versions(meetingId);
    if (last === undefined || last.reopenedAt !== null) throw new Refusal('minutes.not-finished');
    const { version, digest } = last;
    const { content } = await this.versions.read(meetingId, version, NO_OPINIONS);
    return {
      signable: {
        document: { kind: 'minutes', meetingId },
        meetingId,
        digest,
        line: minutesLineOf(signer, presidedSeats(content)),
      },
      version,
    };
  }
}
