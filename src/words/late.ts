import late from './en.json?late';
import { learn } from './say.ts';

/** Words of the views that are loaded when they are opened; each of them imports this. */
learn(late);
