import words from './en.json?model';
import { learn } from './say.ts';

/** Words of the Model screen alone. */
learn(words);
