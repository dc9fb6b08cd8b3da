export interface CKernel {
  run(file: Uint8Array, warmUp?: number, runs?: number): { readonly times: number[]; readonly marks: Uint8Array };
  end(): void;
}
export function whyNoC(): string | null;
export function compileKernel(): CKernel;
