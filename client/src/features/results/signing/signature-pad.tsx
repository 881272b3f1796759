import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../../src/contract/limits.js';
import { extended, pathOf, type Stroke } from './strokes.js';

const DRAWN = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 6,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** A field to write one's name in with pen, finger or mouse. Who writes with the keyboard finds the other way beside it. */
export function SignaturePad({
  strokes,
  onChange,
}: {
  strokes: readonly Stroke[];
  onChange: (strokes: readonly Stroke[]) => void;
}): ReactNode {
  const { t } = useTranslation();
  const field = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState<Stroke | null>(null);
  const reached = (stroke: Stroke, event: PointerEvent): Stroke => {
    const box = field.current?.getBoundingClientRect();
    return box ? extended(stroke, box, event.clientX, event.clientY) : stroke;
  };
  const end = (event: PointerEvent): void => {
    if (current === null) return;
    setCurrent(null);
    if (strokes.length < LIMITS.strokes) onChange([...strokes, reached(current, event)]);
  };
  return (
    <svg
      ref={field}
      className="signature-pad"
      viewBox={`0 0 ${LIMITS.markWidth} ${LIMITS.markHeight}`}
      role="img"
      aria-label={t(strokes.length > 0 ? 'sign.padWritten' : 'sign.padEmpty')}
      onPointerDown={(event) => {
        if (!event.isPrimary || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setCurrent(reached([], event));
      }}
      onPointerMove={(event) => current !== null && event.isPrimary && setCurrent(reached(current, event))}
      onPointerUp={end}
      onPointerCancel={() => setCurrent(null)}
    >
      <line className="signature-pad__line" x1="40" x2="960" y1="240" y2="240" />
      {[...strokes, ...(current ? [current] : [])].map((stroke, i) => (
        <path key={i} d={pathOf(stroke)} {...DRAWN} />
      ))}
    </svg>
  );
}
