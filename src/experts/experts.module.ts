import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Expert } from './entities/expert.entity.js';
import { AuditModule } from '../audit/index.js';
import { IdentityModule } from '../identity/index.js';
import { ExpertLists } from './expert-lists.js';
import { ExpertsStore } from './experts.store.js';
import { ReviewsHook } from './reviews-of-experts.js';

@Module({
  imports: [TypeOrmModule.forFeature([Expert]), AuditModule, IdentityModule],
  providers: [ExpertLists, ExpertsStore, ReviewsHook],
  exports: [ReviewsHook],
})
export class ExpertsModule {}
