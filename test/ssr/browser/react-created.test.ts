import {expect} from '@open-wc/testing';
import {createElement} from 'react';
import {painted} from '../../support/field.js';
import {resetInput, type} from '../../support/real-input.js';
import type {ReactPage} from './react-page.js';
import {reactPage, rendered} from './react-page.js';

/** A warning is given once a page, so there is one test of it a file. */
describe('a field that creates its input before React hydrates', () => {
  let page: ReactPage;
  afterEach(async () => {
    await page.leave();
    await resetInput();
  });

  it('warns in development, since React throws away what was typed, and works in what React renders instead (M26)', async () => {
    page = reactPage((tag) => createElement(tag, {name: 'otp-code'}));
    page.define();
    const {input} = page;
    await page.hydrate();
    const [warning] = page.reports.filter((report) => report.startsWith('otp-stepup:'));
    expect(warning).to.contain('define it after hydration');
    expect(page.reports.some((report) => report.includes('Hydration failed'))).to.equal(true);
    expect(page.input === input).to.equal(false);
    expect(page.field.querySelectorAll('input').length).to.equal(1);
    page.input.focus();
    await type('12');
    await rendered();
    expect(painted(page.field)).to.equal('12____');
  });
});
