import QRCode from 'qrcode';
import { useMemo, type ReactNode } from 'react';
import { tokens } from '../../../ui/tokens.js';

/** A text as a QR code, drawn as one path; devices compare all of a manifest hash with it. */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  const { size, path } = useMemo(() => {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    const cells: string[] = [];
    for (let y = 0; y < modules.size; y++) {
      for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) cells.push(`M${x} ${y}h1v1h-1z`);
    }
    return { size: modules.size, path: cells.join('') };
  }, [text]);
  return (
    <svg viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} fill={tokens.color.ink} />
    </svg>
  );
}
