import {html, LitElement, svg} from 'lit';
import type {TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {checkColor} from './contrast.js';
import {DEFAULT} from './default-theme.js';
import {colorTable, fontSelect, ranges} from './controls.js';
import type {Exchange} from './exchange.js';
import {exportPanel, importPanel, importTheme} from './exchange.js';
import type {FormatName} from './formats.js';
import {FORMATS} from './formats.js';
import {PRESETS} from './presets.js';
import {preview, previewCss} from './preview.js';
import type {Theme} from './theme.js';
import {COLORS, MODES} from './theme.js';
import './studio.css';

/** A page on which the tokens are edited and looked at. It is in the light DOM, as any page would be. */
export class ThemeStudio extends LitElement {
  static override readonly properties = {
    theme: {attribute: false},
    format: {state: true},
    said: {state: true},
    imported: {state: true},
  };
  declare theme: Theme;
  declare format: FormatName;
  /** What the last copying came to. */
  declare said: string;
  /** What the last import came to. */
  declare imported: string;
  readonly #sheet = new CSSStyleSheet();
  readonly #panes = MODES.map(preview);

  constructor() {
    super();
    this.theme = DEFAULT;
    this.format = 'css';
    this.said = '';
    this.imported = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(): void {
    this.#sheet.replaceSync(previewCss(this.theme));
  }

  protected override render(): TemplateResult {
    const {theme} = this;
    const change = (changed: Theme): void => void (this.theme = changed);
    const exchange = this.#exchange();
    return html`<header>
        <h1>Theme studio</h1>
        ${this.#presets()}
        <div class="bar">
          <button type="button" class="primary" @click=${() => void this.#copy('css')}>Copy CSS</button>
          <button type="button" @click=${() => void this.#copy('tokens')}>Copy tokens JSON</button>
          <p role="status">${this.said}</p>
        </div>
      </header>
      <div class="desk">
        <div class="controls">
          <section class="tile" aria-labelledby="theme-colors">
            <h2 id="theme-colors">Colours</h2>
            ${this.#summary()} ${colorTable(theme, change)}
          </section>
          <section class="tile" aria-labelledby="theme-shape">
            <h2 id="theme-shape">Shape, type and motion</h2>
            <div class="ranges">${ranges(theme, change)} ${fontSelect(theme, change)}</div>
          </section>
          ${importPanel(exchange)}
        </div>
        <div class="result">
          <div class="panes">
            ${MODES.map(
              (mode, index) =>
                html`<section aria-label=${mode === 'light' ? 'Preview, light' : 'Preview, dark'}>
                  ${this.#panes[index]}
                </section>`,
            )}
          </div>
          ${exportPanel(exchange)}
        </div>
      </div>`;
  }

  #presets(): TemplateResult {
    const chosen = PRESETS.find(({theme}) => theme === this.theme);
    return html`<fieldset class="presets">
      <legend>Start from</legend>
      <div class="pills">
        ${PRESETS.map(
          ({name, theme}) =>
            html`<label>
              <input
                type="radio"
                name="theme-preset"
                .checked=${live(theme === this.theme)}
                @change=${() => (this.theme = theme)}
              />
              <span class="dots" aria-hidden="true">${dots(theme)}</span>
              ${name}
            </label>`,
        )}
      </div>
      <p>${chosen?.note ?? 'A theme of your own.'}</p>
    </fieldset>`;
  }

  /** How many contrasts are high enough. */
  #summary(): TemplateResult {
    const checks = MODES.flatMap((mode) =>
      COLORS.flatMap((name) => checkColor(this.theme[mode], name) ?? []),
    );
    const failed = checks.filter(({passes}) => !passes).length;
    const words = failed === 1 ? '1 contrast is too low' : `${failed} contrasts are too low`;
    return html`<p role="status" class="summary ${failed ? 'fails' : 'passes'}">
      <span aria-hidden="true">${failed ? '✗' : '✓'}</span>
      ${failed ? words : `All ${checks.length} contrasts pass`}
      <small>with the background and its tints: 4.5 for text, 3 for borders</small>
    </p>`;
  }

  #exchange(): Exchange {
    return {
      theme: this.theme,
      format: this.format,
      imported: this.imported,
      copy: (format) => void this.#copy(format),
      choose: (format) => (this.format = format),
      read: (text) => {
        const {theme, said} = importTheme(text, this.theme);
        if (theme) this.theme = theme;
        this.imported = said;
      },
    };
  }

  async #copy(format: FormatName): Promise<void> {
    this.format = format;
    const {label, write} = FORMATS[format];
    try {
      await navigator.clipboard.writeText(write(this.theme));
      this.said = `Copied: ${label}.`;
    } catch {
      await this.updateComplete;
      this.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.select();
      this.said = 'The browser does not allow copying. The text is selected.';
    }
  }
}

/** A theme at a glance. */
function dots({light, dark}: Theme): TemplateResult {
  const fills = [light.accent, light.text, dark.background, dark.accent];
  return html`<svg viewBox="0 0 38 14" width="38" height="14">
    ${fills.map((fill, index) => svg`<circle cx=${7 + index * 8} cy="7" r="6" fill=${fill} />`)}
  </svg>`;
}
