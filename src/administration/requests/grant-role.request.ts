import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import { ROLES, type Role } from '../../contract/vocabulary.js';

export class GrantRoleRequest {
  @IsIn(ROLES)
  @ApiProperty({ enum: ROLES })
  role: Role;

  /** null: for the whole installation. */
  @ValidateIf((_request, value) => value !== null)
  @IsUUID()
  @ApiProperty({ type: String, nullable: true })
  committeeId: string | null;
}
