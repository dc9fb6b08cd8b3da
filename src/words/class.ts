import words from './en.json?class';
import { learn } from './say.ts';

/** Words of the Class screen alone. */
learn(words);
