import {html, render} from 'lit';
import {field, type FieldArgs} from '../otp-input/field.js';
import './pages.css';

/** A field, and beside it what its input tells assistive technology: read from the page, as it changes. */
export function inspector(args: FieldArgs): HTMLElement {
  const root = Object.assign(document.createElement('div'), {className: 'guide inspector'});
  const element = field(args);
  const facts = document.createElement('div');
  root.append(element, facts);
  const draw = (): unknown => render(template(element), facts);
  // What it tells changes with what it shows, and once it is on the page.
  new MutationObserver(draw).observe(element, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-invalid', 'aria-describedby', 'readonly', 'disabled', 'required'],
  });
  element.addEventListener('input', draw);
  requestAnimationFrame(draw);
  return root;
}

function template(element: ReturnType<typeof field>): unknown {
  const {input} = element;
  if (!input) return html``;
  const facts: readonly (readonly [string, string])[] = [
    ['Role', 'one text field'],
    ['Name', textOf([...(input.labels ?? [])]) || (input.getAttribute('aria-label') ?? '')],
    ['Description', textOf(descriptionsOf(input))],
    ['Value', input.value || 'empty'],
    ['State', stateOf(input)],
    ['Keyboard', input.inputMode],
    ['Autofill', input.getAttribute('autocomplete') ?? ''],
    ['Slots', 'not told: they are a picture'],
  ];
  return html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function descriptionsOf(input: HTMLInputElement): readonly Element[] {
  const root = input.getRootNode() as Document | ShadowRoot;
  const ids = input.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
  const named = ids.flatMap((id) => root.getElementById(id) ?? []);
  return named.length > 0 ? named : (input.ariaDescribedByElements ?? []);
}

const textOf = (elements: readonly Element[]): string =>
  elements
    .map((element) => element.textContent.trim())
    .filter(Boolean)
    .join(' ');

function stateOf(input: HTMLInputElement): string {
  const states = [
    input.getAttribute('aria-invalid') === 'true' && 'invalid',
    input.required && 'required',
    input.readOnly && 'read-only',
    input.disabled && 'disabled',
  ].filter((state) => state !== false);
  return states.join(', ') || 'nothing to tell';
}
