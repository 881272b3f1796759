import { IsBoolean } from 'class-validator';

export class ConfirmImportRequest {
  /** Import the rows without faults and leave the others out; otherwise a list with faults is refused. */
  @IsBoolean()
  onlyGoodRows: boolean;
}
