import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {ReactivePage} from './reactive-page.js';
import {TemplatePage} from './template-page.js';

// Two pages: a template-driven form, and a reactive one.
const page = location.hash === '#reactive' ? ReactivePage : TemplatePage;
await bootstrapApplication(page, {providers: [provideZonelessChangeDetection()]});
