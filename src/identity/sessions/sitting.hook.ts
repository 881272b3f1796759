/**
 * Who sits in a meeting does not idle out of it. Meetings stand above identity, so they register the answer.
 */
import { Injectable } from '@nestjs/common';

export interface Sitting {
  /**
   * Until when each of these accounts sits or sat in a meeting, in milliseconds, as things stand: in the future while it sits,
   * Infinity in a ballot. Who did not sit lately is left out.
   */
  until(accountIds: readonly string[]): Promise<Map<string, number>>;
}

@Injectable()
export class SittingHook {
  private sitting: Sitting | null = null;

  register(sitting: Sitting): void {
    this.sitting = sitting;
  }

  until(accountIds: readonly string[]): Promise<Map<string, number>> {
    return this.sitting === null ? Promise.resolve(new Map()) : this.sitting.until(accountIds);
  }
}
