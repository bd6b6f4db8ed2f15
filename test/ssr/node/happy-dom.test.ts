// @vitest-environment happy-dom
import {fieldSuite} from './field-suite.js';

fieldSuite('happy-dom');
