import type { QrCode } from './qr-code.ts';

/** Black on white in every theme and in print: cameras read it so. @param width CSS px; none: as its sheet says */
export function QrDrawing({ code: { size, path }, width }: { readonly code: QrCode; readonly width?: number }) {
  return (
    <svg
      className="qr-drawing"
      viewBox={`0 0 ${size} ${size}`}
      {...(width === undefined ? {} : { width, height: width })}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <rect width={size} height={size} className="ground" />
      <path d={path} />
    </svg>
  );
}
