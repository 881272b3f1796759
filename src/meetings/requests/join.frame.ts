import { IsIn, IsLowercase, IsUUID } from 'class-validator';
import { AUDIENCES, type Audience } from '../../contract/vocabulary.js';

export class JoinFrame {
  @IsUUID()
  @IsLowercase()
  meetingId: string;

  @IsIn(AUDIENCES)
  audience: Audience;
}
