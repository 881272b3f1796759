import { StreamableFile } from '@nestjs/common';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const PDF_TYPE = 'application/pdf';

/** A file to save under a name that may be Chinese (RFC 6266). */
export function attachment(content: Buffer, type: string, fileName: string): StreamableFile {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new StreamableFile(content, {
    type,
    length: content.length,
    disposition: `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
  });
}
