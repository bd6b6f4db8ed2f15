import {elements} from './elements.mjs';

globalThis.contender = elements('input');
