import {format} from 'prettier';
import {pageInJsdom} from '../testing/page-in-jsdom.js';
import type {Known} from './elements-known.js';

/** Attributes whose property has another name, or that jsdom has no property for. */
const OTHERS = ['class', 'for', 'http-equiv', 'inputmode', 'enterkeyhint', 'sandbox', 'allow', 'integrity'];
/** Of every element, ours included. */
const EVERYWHERE = /^(?:id|class|slot|hidden|lang|dir|style|title|tabindex|data-.+|aria-.+|role)$/;

/**
 * What is wrong with HTML that a page shows: what does not parse, elements and attributes that there are none of,
 * a slot that its parent does not have, a label for nothing.
 */
export async function htmlFaults(code: string, known: Known): Promise<string[]> {
  try {
    await format(code, {parser: 'html'});
  } catch (error) {
    return [String(error)];
  }
  const page = pageInJsdom(code);
  const faults: string[] = [];
  for (const element of page.querySelectorAll('*')) {
    const tag = element.localName;
    const own = known.elements.get(tag);
    const isKnown = own !== undefined || !(tag.includes('-') || isUnknown(element));
    if (!isKnown) faults.push(`there is no <${tag}>`);
    for (const name of element.getAttributeNames()) {
      const has =
        own === undefined ? OTHERS.includes(name) || reflects(element, name) : own.attributes.has(name);
      if (isKnown && !has && !EVERYWHERE.test(name)) faults.push(`<${tag}> has no attribute ${name}`);
    }
    const slots = known.elements.get(element.parentElement?.localName ?? '')?.slots;
    if (slots && !slots.has(element.slot)) faults.push(`its parent has no slot ${element.slot}`);
    const target = element.getAttribute('for');
    if (target !== null && !page.getElementById(target)) faults.push(`nothing has the id ${target}`);
  }
  return faults;
}

/** The modules that stand in HTML, each text as it is. */
export function inlineModules(code: string): string[] {
  return [...pageInJsdom(code).querySelectorAll('script[type=module]:not([src])')].map(
    ({textContent}) => textContent,
  );
}

function reflects(element: Element, attribute: string): boolean {
  for (const property in element) if (property.toLowerCase() === attribute) return true;
  return false;
}

function isUnknown(element: Element): boolean {
  return element.constructor.name === 'HTMLUnknownElement';
}
