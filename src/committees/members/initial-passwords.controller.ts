import { Controller, Header, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { XLSX_TYPE, attachment } from '../../platform/http/attachment.js';
import { IdPipe } from '../../platform/http/id.pipe.js';
import { Access, CurrentActor } from '../../platform/security/access.js';
import type { Actor } from '../../platform/security/actor.js';
import { writeXlsx } from '../../platform/spreadsheets/xlsx-writer.js';
import { InitialPasswordsService } from './initial-passwords.service.js';

@Controller()
export class InitialPasswordsController {
  constructor(private readonly passwords: InitialPasswordsService) {}

  /** Issues passwords to members that have none, as a sheet to hand out; this answer is the only place they are readable. */
  @Post('reviews/:id/initial-passwords')
  @HttpCode(200)
  @Access('organizer')
  @ApiProduces(XLSX_TYPE)
  @Header('Cache-Control', 'no-store')
  async issue(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const issued = await this.passwords.issue(actor, id);
    const sheet = {
      name: '初始密码',
      columns: [
        { header: '姓名', width: 14 },
        { header: '工作单位', width: 34 },
        { header: '登录名', width: 14 },
        { header: '初始密码', width: 20 },
      ],
      rows: issued.map(({ name, unit, loginName, password }) => [name, unit, loginName, password]),
      notes: ['每人一条，裁开后当面交给本人；请勿通过群聊发送。本表只生成这一次，系统不保存明文。'],
    };
    return attachment({ content: await writeXlsx([sheet]), fileName: '评审专家初始密码.xlsx' }, XLSX_TYPE);
  }
}
