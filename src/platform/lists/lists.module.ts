import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ListImport } from './entities/list-import.entity.js';
import { UploadReader } from '../spreadsheets/upload-reader.js';
import { ListImportsReader } from './list-imports.reader.js';
import { ListImportsService } from './list-imports.service.js';
import { ListImportsStore } from './list-imports.store.js';
import { ListKinds } from './list-kind.js';
import { ListsController } from './lists.controller.js';

/** Global, since the features that own lists register their kinds here. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([ListImport])],
  controllers: [ListsController],
  providers: [ListImportsReader, ListImportsService, ListImportsStore, ListKinds, UploadReader],
  exports: [ListImportsService, ListKinds],
})
export class ListsModule {}
