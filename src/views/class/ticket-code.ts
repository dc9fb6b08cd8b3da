import { qrCode, type QrCode } from '../../parts/qr-code.ts';

/** 37 modules a side: more are too fine for a camera of 640 × 480 pixels in the second row. */
const LARGEST_VERSION = 5;
/** Letters for which a code has a mode of its own, eleven bits for two of them. */
const ALPHANUMERIC = /^[0-9A-Z $%*+./:-]+$/;

/**
 * A ticket as a QR code, without its dashes: level M, and no finer than a camera across a table can read.
 * @throws RangeError where it is longer than any ticket, or holds letters that no ticket has
 */
export function ticketCode(ticket: string): QrCode {
  const packed = ticket.replace(/[\s-]/g, '').toUpperCase();
  const code = ALPHANUMERIC.test(packed) ? qrCode(packed, { level: 'M', largest: LARGEST_VERSION }) : null;
  if (code === null) throw new RangeError(`no ticket of ${packed.length} letters fits into a code of a ticket`);
  return code;
}
