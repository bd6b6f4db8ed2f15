// @vitest-environment jsdom
import {fieldSuite} from './field-suite.js';

fieldSuite('jsdom');
