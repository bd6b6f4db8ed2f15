import {html, type TemplateResult} from 'lit';
import './pages.css';

/** One side of a pair: what it looks like, and why. */
export interface Side {
  readonly picture: unknown;
  readonly words: string;
}

/** The good way beside the bad one. */
export function pair(good: Side, bad: Side): TemplateResult {
  return html`<div class="pair">${figure('do', '✓ Do', good)} ${figure('dont', '✗ Don’t', bad)}</div>`;
}

const figure = (name: string, verdict: string, {picture, words}: Side): TemplateResult =>
  html`<figure class=${name}>
    <div class="picture">${picture}</div>
    <figcaption><span class="verdict">${verdict}.</span> ${words}</figcaption>
  </figure>`;
