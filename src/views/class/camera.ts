/** Why there is no live camera, as its words are named: `class.scan.why.<why>`. */
export type NoCamera = 'insecure' | 'unknown' | 'denied' | 'none' | 'busy' | 'lost';

/** Wide enough for a code of 37 modules that fills a fifth of the picture's height. */
const WISHED = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } };

/** What speaks against asking for a camera at all; null where nothing does. */
export function whyNotAsk(): NoCamera | null {
  if (!globalThis.isSecureContext) return 'insecure';
  return typeof navigator.mediaDevices?.getUserMedia === 'function' ? null : 'unknown';
}

/** Asks for a camera, the one at the back where there are two. */
export async function openCamera(): Promise<MediaStream | NoCamera> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: WISHED, audio: false });
  } catch (error) {
    return whyNone(error instanceof Error ? error.name : '');
  }
}

/** What an error of the browser's means to people. */
function whyNone(name: string): NoCamera {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotSupportedError' || name === 'TypeError') return 'unknown';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'busy';
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Whether the picture shows whoever holds the device: people find their hands in it only where it is mirrored. */
export function looksBack(stream: MediaStream): boolean {
  return stream.getVideoTracks()[0]?.getSettings().facingMode === 'user';
}
