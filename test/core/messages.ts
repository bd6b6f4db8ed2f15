import {bound} from './messages-bound.js';
import {english} from './messages-english.js';
import {farEast} from './messages-far-east.js';
import {fifth} from './messages-fifth.js';
import {fourth} from './messages-fourth.js';
import {letters} from './messages-letters.js';
import {mail} from './messages-mail.js';
import {middleSouth} from './messages-middle-south.js';
import {more} from './messages-more.js';
import {third} from './messages-third.js';
import {none} from './messages-none.js';
import {northEast} from './messages-north-east.js';
import type {Message} from './messages-shape.js';
import {sixth} from './messages-sixth.js';
import {traps} from './messages-traps.js';
import {west} from './messages-west.js';

/** Every message written for this project, to judge the extraction by. */
export const messages: readonly Message[] = [
  ...english,
  ...west,
  ...northEast,
  ...middleSouth,
  ...farEast,
  ...letters,
  ...bound,
  ...mail,
  ...none,
  ...more,
  ...third,
  ...traps,
  ...fourth,
  ...fifth,
  ...sixth,
];
