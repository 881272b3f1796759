import { IsIn, Matches } from 'class-validator';
import { DEVICE_SIGNERS, type DeviceSigner } from '../../contract/vocabulary.js';

export class SignDeviceChangeRequest {
  @IsIn(DEVICE_SIGNERS)
  role: DeviceSigner;

  /** The chain head that the signature is for, lower-case hex. */
  @Matches(/^[0-9a-f]{64}$/)
  head: string;

  /** Ed25519 of the digest that the protocol names, under the office's key in the manifest. */
  @Matches(/^[0-9a-f]{128}$/)
  signature: string;
}
