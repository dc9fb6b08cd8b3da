import { useSyncExternalStore } from 'react';

const phone = () => matchMedia('(max-width: 640px)');

/** Whether the page stands on a narrow screen. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = phone();
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => phone().matches,
  );
}
