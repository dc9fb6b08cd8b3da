import words from './en.json?learn';
import { learn } from './say.ts';

/** Words of the Learn screen alone. */
learn(words);
