import { Matches } from 'class-validator';

export class WishDeviceRequest {
  /** The Ed25519 public key that the new device made for this meeting, lower-case hex. */
  @Matches(/^[0-9a-f]{64}$/)
  credential: string;
}
