import { nestNumbers, type NestData } from './nest-numbers.ts';
import { peopleScene } from './nest-people.ts';
import type { Shape } from './nest-shape.ts';
import { volesScene } from './nest-voles.ts';

/** What is drawn, from the back to the front. */
export const nestScene = (data: NestData): Shape[] =>
  (data.young === 'lap' ? peopleScene : volesScene)(data, nestNumbers(data));
