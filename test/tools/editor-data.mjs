// @ts-check
/** What editors know of the elements, from the custom elements manifest: HTML data for VS Code, web-types for JetBrains. */
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';

/** @typedef {import('./manifest.mjs').Manifest} Manifest */

const OPTIONS = {hideLogs: true, hideMethodDocs: true};

/**
 * The files for editors, by their names in dist.
 * @param {Manifest} manifest is left as it is
 * @returns {Record<string, string>}
 */
export function editorData(manifest) {
  /** @returns {any} the generators write into what they are given */
  const copy = () => structuredClone(manifest);
  return {
    'vscode.html-custom-data.json': tidy(getVsCodeHtmlCustomData(copy(), OPTIONS)),
    'web-types.json': tidy(getWebTypesData(copy(), OPTIONS)),
  };
}

/**
 * Names the attributes that an editor would not know.
 * @param {Record<string, string>} files
 * @param {string} tag
 * @param {readonly string[]} attributes
 * @returns {string[]} one line each
 */
export function findEditorDataFaults(files, tag, attributes) {
  return Object.entries(files).flatMap(([file, text]) => {
    const data = JSON.parse(text);
    /** @type {{name: string, attributes?: {name: string}[]}[]} */
    const elements = data.tags ?? data.contributions.html.elements;
    const known = elements.find(({name}) => name === tag)?.attributes?.map(({name}) => name);
    if (known === undefined) return [`${file} does not know <${tag}>`];
    return attributes
      .filter((attribute) => !known.includes(attribute))
      .map((attribute) => `${file} does not know ${attribute} of <${tag}>`);
  });
}

/** The generators name a default even where the manifest has none. @param {string} json */
function tidy(json) {
  return `${JSON.stringify(JSON.parse(json.replaceAll(' _(default: undefined)_', '')), undefined, 1)}\n`;
}
