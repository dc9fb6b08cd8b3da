/** The part of papaparse that is used; its published types need Node's, which the simulation must not see. */
declare module 'papaparse' {
  interface ParseFault {
    readonly type: string;
    readonly code: string;
    readonly row?: number;
    /** Place in the text where the fault begins. */
    readonly index?: number;
  }
  const Papa: {
    parse(
      text: string,
      config: { readonly delimiter: string },
    ): { readonly data: readonly (readonly string[])[]; readonly errors: readonly ParseFault[] };
  };
  export default Papa;
}
