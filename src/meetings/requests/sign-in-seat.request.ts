import { Matches } from 'class-validator';

export class SignInSeatRequest {
  /** The Ed25519 public key that this browser made for this meeting, lower-case hex. */
  @Matches(/^[0-9a-f]{64}$/)
  credential: string;
}
