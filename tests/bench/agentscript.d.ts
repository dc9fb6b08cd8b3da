/** The little of AgentScript that the benchmark uses. */
declare module 'agentscript' {
  export class Turtle {
    [own: string]: unknown;
  }
  export class Model {
    constructor(world: { minX: number; maxX: number; minY: number; maxY: number });
    turtles: {
      create<T>(count: number, start: (turtle: T) => void): unknown;
      ask<T>(act: (turtle: T) => void): void;
    };
    ticks: number;
    tick(): void;
    setAutoTick(on: boolean): void;
  }
}
