import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';

const OFFICERS = ['secretary', 'supervisor', 'chair'] as const;
export type Officer = (typeof OFFICERS)[number];

export class RegisterOfficerKeyRequest {
  @IsIn(OFFICERS)
  @ApiProperty({ enum: OFFICERS })
  role: Officer;

  /** Ed25519 public key, lower-case hex. */
  @Matches(/^[0-9a-f]{64}$/)
  key: string;
}
