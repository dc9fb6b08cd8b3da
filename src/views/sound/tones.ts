/** Two sounds made in code: a soft shutter and a chime. */

export interface Tones {
  /** @param gain 0 to 1 @param delay seconds from now */
  shutter(gain: number, delay: number): void;
  chime(gain: number, delay: number): void;
  /** Gives the loudspeaker back: a browser lends a page few ways to it. */
  close(): void;
}

/** How loud each is at most. */
const SHUTTER = 0.5;
const CHIME = 0.16;
const SHUTTER_S = 0.07;
const CHIME_S = 0.6;
/** Where the knock of the shutter lies, Hz. */
const KNOCK = 420;
/** Two partials of the chime, Hz and share of its loudness. */
const PARTIALS = [
  [1318.5, 1],
  [1975.5, 0.5],
] as const;
/** Nearly silent: a sound that fades by a factor never comes to 0. */
const SILENT = 0.0001;
const ATTACK_S = 0.005;

/** A second of noise is more than a shutter needs. It is always the same: this is no luck of the model. */
function noiseOf(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate);
  const samples = buffer.getChannelData(0);
  let state = 1;
  for (let i = 0; i < samples.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    samples[i] = state / 2 ** 31;
  }
  return buffer;
}

/** Opens the way to the loudspeaker. Browsers allow that only once a person has pressed something. */
export function createTones(context = new AudioContext()): Tones {
  const noise = noiseOf(context);

  /** A loudness that rises at once and fades. */
  function fading(gain: number, at: number, seconds: number): GainNode {
    const node = context.createGain();
    node.gain.setValueAtTime(SILENT, at);
    node.gain.exponentialRampToValueAtTime(Math.max(SILENT, gain), at + ATTACK_S);
    node.gain.exponentialRampToValueAtTime(SILENT, at + seconds);
    node.connect(context.destination);
    return node;
  }

  return {
    shutter(gain, delay) {
      const at = context.currentTime + delay;
      const source = context.createBufferSource();
      const band = context.createBiquadFilter();
      source.buffer = noise;
      band.type = 'bandpass';
      band.frequency.value = KNOCK;
      source.connect(band).connect(fading(SHUTTER * gain, at, SHUTTER_S));
      source.start(at);
      source.stop(at + SHUTTER_S);
    },
    chime(gain, delay) {
      const at = context.currentTime + delay;
      for (const [frequency, share] of PARTIALS) {
        const source = context.createOscillator();
        source.frequency.value = frequency;
        source.connect(fading(CHIME * gain * share, at, CHIME_S));
        source.start(at);
        source.stop(at + CHIME_S);
      }
    },
    close: () => void context.close().catch(() => undefined),
  };
}
