import words from './en.json?lesson';
import { learn } from './say.ts';

/** Words that all lessons share: on the screen, on the sheet and in the notes. */
learn(words);
