/**
 * Finished minutes (R20): the generated content and the open texts sealed as one, the opinions as the revisions that belong to
 * it, and a digest over all of it. The opinions enter as a salted digest of their own, so that the supervisor, who may not read
 * them (R46), signs the same digest and cannot guess them from it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalBytes } from '../../ballots/index.js';
import { KeyVault } from '../../platform/keys/key-vault.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { MinutesContent, MinutesTexts, Withheld } from '../domain/minutes-content.js';
import { partedTexts, withheldSections } from '../domain/minutes-sections.js';
import type { MinutesTextView } from '../views/minutes.view.js';
import { MinutesTextVault, textsOf } from './minutes-texts.js';
import { MinutesReader } from './minutes.reader.js';

/** What is sealed of a version. */
interface SealedContent {
  content: MinutesContent;
  texts: MinutesTexts;
  /** SHA-256 of salt and opinions, lower-case hex. */
  opinions: string;
  /** Of every typed part that belongs to the version. */
  revisions: Record<string, number>;
}

export interface FixedVersion {
  digest: Buffer;
  salt: Buffer;
  contentSealed: Buffer;
}

export interface FinishedMinutes {
  version: number;
  digest: Buffer;
  finishedAt: Date;
  content: MinutesContent;
  texts: MinutesTextView[];
}

const sha256 = (value: unknown): Buffer => createHash('sha256').update(canonicalBytes(value)).digest();
const bindingOf = (meetingId: string, version: number): string => `minutes_version.content:${meetingId}:${version}`;

const opinionsDigest = (salt: Buffer, opinions: MinutesTexts): string =>
  sha256({ salt: salt.toString('hex'), opinions }).toString('hex');

const digestOf = ({ content, texts, opinions }: SealedContent): Buffer => sha256({ content, texts, opinions });

@Injectable()
export class MinutesVersions {
  constructor(
    private readonly vault: KeyVault,
    private readonly reader: MinutesReader,
    private readonly textVault: MinutesTextVault,
  ) {}

  /** Fixes content and texts as this version. */
  fix(meetingId: string, version: number, content: MinutesContent, views: readonly MinutesTextView[]): FixedVersion {
    const { open, opinions } = partedTexts(content, textsOf(views));
    const salt = randomBytes(16);
    const belonging = views.filter(({ section }) => section in open || section in opinions);
    const sealed: SealedContent = {
      content,
      texts: open,
      opinions: opinionsDigest(salt, opinions),
      revisions: Object.fromEntries(belonging.map(({ section, revision }) => [section, revision])),
    };
    const contentSealed = this.vault.seal(Buffer.from(JSON.stringify(sealed)), bindingOf(meetingId, version));
    return { digest: digestOf(sealed), salt, contentSealed };
  }

  /** A finished version as this reader may have it. What is stored is held against its digest, as far as it was read. */
  async read(meetingId: string, version: number, withheld: Withheld): Promise<FinishedMinutes> {
    const row = await this.reader.version(meetingId, version);
    if (row === null) throw new Refusal('resource.not-found');
    const opened = this.vault.open(row.contentSealed, bindingOf(meetingId, version)).toString('utf8');
    const sealed = JSON.parse(opened) as SealedContent;
    const hidden = withheldSections(sealed.content, withheld);
    const rows = await this.reader.textsAt(meetingId, sealed.revisions, [...hidden]);
    const texts = this.textVault.views(meetingId, rows);
    const { digest, salt, finishedAt } = row;
    const whole = !withheld.opinions && withheld.candidateIds.length === 0;
    const { open, opinions } = partedTexts(sealed.content, textsOf(texts));
    const holds =
      digestOf({ ...sealed, texts: open }).equals(digest) &&
      (!whole || opinionsDigest(salt, opinions) === sealed.opinions);
    if (!holds) throw new Error(`version ${version} of the minutes of meeting ${meetingId} is not what was finished`);
    return { version, digest, finishedAt, content: sealed.content, texts };
  }
}
