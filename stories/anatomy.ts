import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {expect, waitFor} from 'storybook/test';
import './anatomy.css';
import {drawCallouts, type Rail, type Target} from './callouts.js';
import {declarationOf, type Described} from './manifest.js';
import {figure} from './sheet.js';

/** Where the number of each thing stands; what is not named is not looked for. */
export type Rails = Readonly<Record<string, Rail>>;

/** What is pointed out on an element: the parts of its shadow, or what a page puts into its slots. */
export type Kind = 'cssParts' | 'slots';

export interface Anatomy {
  readonly tag: string;
  readonly kind: Kind;
  readonly rails: Rails;
  readonly specimen: unknown;
}

/** An element with numbers on it, and beside it what they stand for. */
export function anatomy({tag, kind, rails, specimen}: Anatomy): TemplateResult {
  const things = (declarationOf(tag)[kind] ?? []).filter(({name}) => name in rails);
  const targetsIn = (host: HTMLElement): Target[] =>
    things.flatMap(({name}, index) => {
      const element = kind === 'cssParts' ? partOf(host, name) : slottedIn(host, name);
      return element && isShown(element) ? {number: index + 1, element, rail: rails[name] ?? 'top'} : [];
    });
  return html`<div class="anatomy">
    <div class="specimen" ${ref((place) => place && drawCallouts(place as HTMLElement, tag, targetsIn))}>
      ${specimen}
    </div>
    <ol class="legend">
      ${things.map((thing) => html`<li>${told(thing.name || '(default)', thing)}</li>`)}
    </ol>
  </div>`;
}

/** Waits until as many things are pointed out as the legend has. */
export async function expectCallouts(canvas: HTMLElement): Promise<void> {
  const count = (selector: string): number => canvas.querySelectorAll(selector).length;
  await waitFor(() => expect(count('.callouts circle')).toBe(count('.legend > li')), {timeout: 5000});
}

/** Everything of one kind that the manifest names, each shown by an example of its own under its words. */
export function described(
  tag: string,
  kind: 'cssStates' | 'cssProperties',
  example: (name: string) => unknown,
  written = (name: string): string => name,
): TemplateResult {
  const things = declarationOf(tag)[kind] ?? [];
  return html`<div class="sheet">
    ${things.map((thing) => figure(told(written(thing.name), thing), example(thing.name)))}
  </div>`;
}

function told(name: string, {description}: Described): TemplateResult {
  // What is between backticks is code.
  const words = description?.split('`').map((text, index) => (index % 2 ? html`<code>${text}</code>` : text));
  return html`<code>${name}</code> <span>${words}</span>`;
}

/** Of several the last, which is seldom in the way of another. */
function partOf(host: HTMLElement, name: string): Element | undefined {
  return [...(host.shadowRoot?.querySelectorAll(`[part~=${name}]`) ?? [])].findLast(isShown);
}

function slottedIn(host: HTMLElement, name: string): Element | undefined {
  return [...host.children].find(({slot}) => slot === name);
}

function isShown(element: Element): boolean {
  const {width, height} = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
