import {html, type TemplateResult} from 'lit';

const DIGITS = [1, 2, 3, 4, 5, 6];

/** Six inputs, as many pages have them: each takes one digit and hands on the focus. */
export function sixInputs(code = '', className = ''): TemplateResult {
  return html`<div class="plain">
    <span class="label" aria-hidden="true">Security code</span>
    <div class="boxes ${className}" role="group" aria-label="Security code">
      ${DIGITS.map(
        (digit) =>
          html`<input
            maxlength="1"
            inputmode="numeric"
            autocomplete="off"
            aria-label="Digit ${digit} of 6"
            .value=${code[digit - 1] ?? ''}
            @input=${toNext}
          />`,
      )}
    </div>
  </div>`;
}

function toNext({currentTarget}: Event): void {
  const input = currentTarget as HTMLInputElement;
  if (input.value) (input.nextElementSibling as HTMLElement | null)?.focus();
}

/** A field that refuses what is pasted. */
export function noPaste(): TemplateResult {
  return html`<div class="plain">
    <label for="no-paste">Security code</label>
    <input
      id="no-paste"
      inputmode="numeric"
      autocomplete="off"
      @paste=${(event: Event) => event.preventDefault()}
    />
    <span class="quiet">For your security, pasting is switched off.</span>
  </div>`;
}

/** A field without a label, its code hidden, that saves the code as a password. */
export function hidden(): TemplateResult {
  return html`<div class="plain">
    <input type="password" placeholder="OTP" aria-label="OTP" autocomplete="off" />
    <span class="quiet">And with the code in it:</span>
    <input type="password" placeholder="OTP" aria-label="OTP, typed" autocomplete="off" .value=${'482913'} />
  </div>`;
}

/** A clock to be afraid of. */
export function alarm(): TemplateResult {
  return html`<div class="plain">
    <span class="alarm">HURRY! 00:59</span>
    <label for="alarm">Security code</label>
    <input id="alarm" inputmode="numeric" autocomplete="off" />
  </div>`;
}

/** A button that does nothing and does not say why. */
export function deadButton(): TemplateResult {
  return html`<div class="plain">
    <label for="dead">Security code</label>
    <input id="dead" inputmode="numeric" autocomplete="off" />
    <div><button type="button" disabled>Resend</button></div>
  </div>`;
}

/** An answer for whoever wrote the service, and all that was typed is gone. */
export function bareError(): TemplateResult {
  return html`<div class="plain">
    <label for="bare">Security code</label>
    <input id="bare" inputmode="numeric" autocomplete="off" />
    <span>Error 410: OTP_EXPIRED</span>
  </div>`;
}

/** The end of a code as the end of everything. */
export function fromTheStart(): TemplateResult {
  return html`<div class="plain">
    <strong>Session expired</strong>
    <label for="again">Enter your phone number to start again</label>
    <input id="again" inputmode="tel" autocomplete="off" />
    <div><button type="button">Continue</button></div>
  </div>`;
}

/** A question for a code that does not say what it is for. */
export function blindPayment(): TemplateResult {
  return html`<div class="plain">
    <label for="blind">Enter the OTP to continue</label>
    <input id="blind" inputmode="numeric" autocomplete="off" />
    <div><button type="button">OK</button></div>
  </div>`;
}
