import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { attachment } from '../../platform/http/attachment.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { Access } from '../../platform/security/access.js';

const PAGE = fileURLToPath(new URL('../../verifier/pingshen-verifier.html', import.meta.url));

/** The offline verifier: one file that recounts bundles on any machine, without this server. Public, as anybody may recount. */
@Controller()
export class VerifierController {
  @Get('verifier.html')
  @Access('public')
  @ApiProduces('text/html')
  async page(): Promise<StreamableFile> {
    const content = await readFile(PAGE).catch(() => null);
    if (content === null) throw new Refusal('resource.not-found');
    return attachment({ content, fileName: 'pingshen-verifier.html' }, 'text/html; charset=utf-8');
  }
}
