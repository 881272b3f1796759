import { ApiProperty } from '@nestjs/swagger';
import {
  DEVICE_CHANGE_STATES,
  DEVICE_SIGNERS,
  type DeviceChangeState,
  type DeviceSigner,
} from '../../contract/vocabulary.js';

/** What secretary and supervisor sign for another device: everything but the manifest, which they check themselves. */
export class DeviceChallengeView {
  @ApiProperty({ enum: DEVICE_CHANGE_STATES })
  state: DeviceChangeState;

  ballotId: string;
  seat: number;

  /** The new device's key, lower-case hex. */
  credential: string;

  /** The chain's head at this moment, while it is to be signed: else a head that moves alone would tell of replaced papers (R12). */
  @ApiProperty({ type: String, nullable: true })
  head: string | null;

  /** Who has signed for this head. */
  @ApiProperty({ enum: DEVICE_SIGNERS, isArray: true })
  signed: DeviceSigner[];
}

/** The manifest of an opened ballot, for the desks whose keys it names. */
export class ManifestView {
  ballotId: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The manifest of ballot protocol pingshen-ballot/1.',
  })
  manifest: Record<string, unknown>;

  manifestHash: string;
}

/** A seat's last change of device, to be checked under the keys of the manifest. */
export class RecredentialView {
  /** The chain's head before the event. */
  head: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'An event of ballot protocol pingshen-ballot/1.',
  })
  event: Record<string, unknown>;
}
