import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { ConfirmationPlaces } from './confirmation-places.js';
import { ConfirmationsController } from './confirmations.controller.js';
import { ConfirmationsReader } from './confirmations.reader.js';
import { ConfirmationsService } from './confirmations.service.js';
import { ConfirmationsStore } from './confirmations.store.js';
import { ConfirmationAnswer } from './entities/confirmation-answer.entity.js';
import { Confirmation } from './entities/confirmation.entity.js';
import { Expiries } from './expiries.js';
import { MadeRequests } from './made-requests.reader.js';
import { TwoPersonActs } from './two-person-acts.js';

@Module({
  imports: [TypeOrmModule.forFeature([Confirmation, ConfirmationAnswer]), AuditModule],
  controllers: [ConfirmationsController],
  providers: [
    ConfirmationPlaces,
    ConfirmationsReader,
    ConfirmationsService,
    ConfirmationsStore,
    Expiries,
    MadeRequests,
    TwoPersonActs,
  ],
  exports: [ConfirmationsReader, ConfirmationsService, MadeRequests, TwoPersonActs],
})
export class ConfirmationsModule {}
