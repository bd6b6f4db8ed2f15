import {noChange} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';

type Args = Readonly<Record<string, unknown>>;

class SetAttributes extends Directive {
  #before: Args = {};

  override render(_args: object): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [args]: [object]): typeof noChange {
    const now = {...args} as Args;
    for (const name of Object.keys({...this.#before, ...now}))
      if (now[name] !== this.#before[name]) set(element, name, now[name]);
    this.#before = now;
    return this.render(args);
  }
}

/** Sets what a story was given, and only what changed of it: what a person typed meanwhile stays. */
export const attributes = directive(SetAttributes);

function set(element: Element, name: string, value: unknown): void {
  const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (name === 'value' || typeof value === 'function' || (typeof value === 'object' && value !== null))
    Object.assign(element, {[name]: value});
  else if (value === undefined || value === null || value === false || value === '')
    element.removeAttribute(attribute);
  else element.setAttribute(attribute, value === true ? '' : `${value as string | number}`);
}
