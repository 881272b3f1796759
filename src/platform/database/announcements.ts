/**
 * What a committed transaction tells the rest of the process. Publishing happens only after the commit, so a listener
 * that reads the database sees at least what was announced.
 */
import { Injectable } from '@nestjs/common';

/** Something visible in a meeting has changed: `slow` (agenda, roster, result) or only `fast` (progress). */
export interface Announcement {
  meetingId: string;
  part: 'slow' | 'fast';
}

export type AnnouncementListener = (announcement: Announcement) => void;

@Injectable()
export class Announcements {
  private readonly listeners: AnnouncementListener[] = [];

  subscribe(listener: AnnouncementListener): void {
    this.listeners.push(listener);
  }

  publish(announcement: Announcement): void {
    for (const listener of this.listeners) listener(announcement);
  }
}
