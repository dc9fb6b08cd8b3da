/** Small choices kept in the browser. Storage may be denied; then they last as long as the page. */
export function readSetting(key: string): string | null {
  try {
    return localStorage.getItem(`tend.${key}`);
  } catch {
    return null;
  }
}

export function writeSetting(key: string, value: string): void {
  try {
    localStorage.setItem(`tend.${key}`, value);
  } catch {
    // Denied or full: the choice still holds for this visit.
  }
}
