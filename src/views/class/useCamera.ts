import { useEffect, useState, type RefObject } from 'react';
import { looksBack, openCamera, stopCamera, whyNotAsk, type NoCamera } from './camera.ts';
import { drawn, lookedAt, newCanvas } from './picture-pixels.ts';
import { openPictureReader } from './read-codes.ts';

/** Milliseconds from one frame that was read to the next that is looked at. */
const EVERY_MS = 150;
/** The longer side of a frame, pixels. */
const FRAME_SIDE = 1280;

export type CameraState = { readonly is: 'asked' } | { readonly is: 'on'; readonly mirrored: boolean } | CameraOff;
interface CameraOff {
  readonly is: 'off';
  readonly why: NoCamera;
}

interface Hears {
  readonly onCodes: (codes: readonly string[]) => void;
  /** The reader of codes cannot be started. */
  readonly onNoReader: () => void;
}

/**
 * A live camera, from when it is shown until it goes, and the codes in its picture.
 */
export function useCamera(video: RefObject<HTMLVideoElement | null>, hears: RefObject<Hears>) {
  const [state, setState] = useState(firstState);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (whyNotAsk() !== null) return undefined;
    const left = new AbortController();
    void openCamera().then((stream) => {
      if (typeof stream === 'string') return left.signal.aborted ? undefined : setState({ is: 'off', why: stream });
      // The question was answered when nobody wanted to know any more.
      if (left.signal.aborted) return stopCamera(stream);
      const node = video.current!;
      left.signal.addEventListener('abort', () => {
        stopCamera(stream);
        node.srcObject = null;
      });
      node.srcObject = stream;
      // It is muted, so it plays. Where it does not, no frame comes, and the person sees that.
      void node.play().catch(() => undefined);
      setState({ is: 'on', mirrored: looksBack(stream) });
      stream.getVideoTracks()[0]?.addEventListener('ended', () => {
        left.abort();
        setState({ is: 'off', why: 'lost' });
      });
      void readFrames(node, left.signal, hears);
    });
    return () => left.abort();
  }, [video, tries, hears]);
  const again = () => {
    setState({ is: 'asked' });
    setTries(tries + 1);
  };
  return { state, again };
}

function firstState(): CameraState {
  const why = whyNotAsk();
  return why === null ? { is: 'asked' } : { is: 'off', why };
}

/** Reads a frame, waits, reads the next; nothing while the page is not looked at. */
async function readFrames(video: HTMLVideoElement, signal: AbortSignal, hears: RefObject<Hears>): Promise<void> {
  const reader = openPictureReader();
  signal.addEventListener('abort', () => reader.close());
  const canvas = newCanvas();
  while (!signal.aborted) {
    if (video.videoWidth > 0 && !document.hidden) {
      const size = lookedAt({ width: video.videoWidth, height: video.videoHeight }, FRAME_SIDE);
      const { codes, why } = await reader.codesIn(drawn(video, size, canvas), 'frame');
      if (signal.aborted) return;
      if (why === 'tooLong') hears.current.onNoReader();
      if (codes.length > 0) hears.current.onCodes(codes);
    }
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
