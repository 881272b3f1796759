import { IsInt, Max, Min } from 'class-validator';

export class AcceptNoticeRequest {
  /** The version that was read. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version: number;
}
