import { IsLowercase, IsUUID } from 'class-validator';

export class ChooseCandidateRequest {
  @IsUUID()
  @IsLowercase()
  candidateId: string;
}
