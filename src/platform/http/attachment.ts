import { StreamableFile } from '@nestjs/common';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF_TYPE = 'application/pdf';

/** `Content-Disposition` of a file to save under a name that may be Chinese (RFC 6266). */
export function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export interface NamedFile {
  content: Buffer;
  fileName: string;
}

/** A file to save. */
export function attachment({ content, fileName }: NamedFile, type: string): StreamableFile {
  return new StreamableFile(content, { type, length: content.length, disposition: disposition(fileName) });
}

/** What systems forbid in a file's name, put out of it. */
const saved = (text: string): string => text.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/gu, '_').slice(0, 60);

/** How a ballot is told apart in the name of a file: its title, and its round. */
export function ballotFileName({ title, round }: { title: string; round: number }): string {
  return `${saved(title)}-第${round}轮`;
}

/** How a meeting is told in the name of a file. */
export const meetingFileName = (title: string): string => saved(title);
