import type {Type} from '@angular/core';
import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {DocsPage} from './docs-page.js';
import {ReactivePage} from './reactive-page.js';
import {TemplatePage} from './template-page.js';

// A template-driven form, a reactive one, and what the docs have.
const PAGES: Readonly<Record<string, Type<unknown>>> = {'#reactive': ReactivePage, '#docs': DocsPage};
await bootstrapApplication(PAGES[location.hash] ?? TemplatePage, {
  providers: [provideZonelessChangeDetection()],
});
