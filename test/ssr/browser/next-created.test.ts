import {expect, fixture} from '@open-wc/testing';
import {createElement} from 'react';
import type {ReactPage} from './react-page.js';
import {reactPage, rendered} from './react-page.js';

/** A warning is given once a page, so there is one test of it a file. */
describe('a field that creates its input', () => {
  const scope = globalThis as {__next_f?: unknown[]};
  let page: ReactPage;
  afterEach(async () => {
    delete scope.__next_f;
    await page.leave();
  });

  it('warns on a page that Next.js sent and has not hydrated, and on no page of plain HTML (M26)', async () => {
    page = reactPage((tag) => createElement(tag, {name: 'otp-code'}));
    page.define();
    await rendered();
    expect(page.reports).to.deep.equal([]);
    scope.__next_f = [];
    await fixture(`<div><${page.tag}></${page.tag}></div>`);
    await rendered();
    expect(page.reports.length).to.equal(1);
    expect(page.reports[0]).to.contain('define it after hydration');
  });
});
