export interface Loaded {
  files: string[];
  bytes: number;
}
export function measureSite(): {
  page: Loaded;
  worker: Loaded;
  link: Loaded;
  lessons: (Loaded & { id: string })[];
};
