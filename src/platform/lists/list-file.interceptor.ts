/** Receives one uploaded file in memory, no larger than a list may be. */
import {
  PayloadTooLargeException,
  createParamDecorator,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { LIMITS } from '../../contract/limits.js';
import { tidy } from '../../kernel/plain-text.js';
import { Refusal } from '../problems/refusal.js';
import type { UploadedFile } from '../spreadsheets/upload-reader.js';

const FILE_NAME_LENGTH = 200;

const Multipart = FileInterceptor('file', {
  limits: { fileSize: LIMITS.listBytes, files: 1, fields: 0, headerPairs: 20 },
  defParamCharset: 'utf8',
});

export class ListFileInterceptor implements NestInterceptor {
  private readonly multipart = new Multipart();

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    try {
      return await this.multipart.intercept(context, next);
    } catch (error) {
      if (error instanceof PayloadTooLargeException) throw new Refusal('list.too-large', { limit: LIMITS.listBytes });
      throw error;
    }
  }
}

/** The file that was received; a request without one is refused. */
export const ListFile = createParamDecorator((_: unknown, context: ExecutionContext): UploadedFile => {
  const { file } = context.switchToHttp().getRequest<Request & { file?: { buffer: Buffer; originalname: string } }>();
  if (file === undefined) throw new Refusal('list.no-file');
  return { bytes: file.buffer, fileName: tidy(file.originalname).slice(-FILE_NAME_LENGTH) };
});
