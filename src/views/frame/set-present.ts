/** Begins or ends showing the page to a room. How it is done is loaded when it is asked for. */
export function setPresent(on: boolean): void {
  void import('../../state/presenting.ts').then(({ begin }) => begin(on));
}
