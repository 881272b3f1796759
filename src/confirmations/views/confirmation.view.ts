import { ApiProperty } from '@nestjs/swagger';
import {
  CONFIRMATION_ACTS,
  CONFIRMER_ROLES,
  type ConfirmationAct,
  type ConfirmationCard,
  type ConfirmationFacts,
  type ConfirmerRole,
} from '../../contract/confirmations.js';

/** A role that must confirm. */
export class ConfirmationNeedView {
  @ApiProperty({ enum: CONFIRMER_ROLES })
  role: ConfirmerRole;

  /** Name of who has; null: nobody yet. */
  @ApiProperty({ type: String, nullable: true })
  by: string | null;

  /** ISO instant. */
  @ApiProperty({ type: String, nullable: true })
  at: string | null;

  /** Name of one who has confirmed and holds the role no longer; null: nobody. */
  @ApiProperty({ type: String, nullable: true })
  lapsed: string | null;
}

export class ConfirmationAbilitiesView {
  confirm: boolean;
  refuse: boolean;
  withdraw: boolean;
}

/** An open request, as one person is shown it. */
export class ConfirmationView implements ConfirmationCard {
  id: string;

  @ApiProperty({ enum: CONFIRMATION_ACTS })
  act: ConfirmationAct;

  /** What it is about, in words that can be shown. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }], nullable: true },
  })
  about: ConfirmationFacts;

  reason: string;
  requestedBy: string;

  /** ISO instants of the server's clock. */
  requestedAt: string;
  expiresAt: string;

  needs: ConfirmationNeedView[];
  abilities: ConfirmationAbilitiesView;
}
