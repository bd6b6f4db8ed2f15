import {Component} from '@angular/core';
import {CodeField} from './docs.js';

/** The component as docs/frameworks.md has it. */
@Component({selector: 'app-root', imports: [CodeField], template: '<code-field />'})
export class DocsPage {}
