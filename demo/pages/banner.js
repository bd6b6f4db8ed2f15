// @ts-check
// What a telephone shows of something that arrives, above whatever is open.
import {make} from './dom.js';

const banner = document.getElementById('banner');
const SHOWN_MS = 20_000;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

function hide() {
  clearTimeout(hiding);
  if (banner?.matches(':popover-open')) banner.hidePopover();
}

/**
 * A dialog keeps all that is outside of it out of reach, and a telephone shows one thing at a time: so it is told here, in
 * the dialog where one is open.
 * @param {string} from
 * @param {string} words
 * @param {HTMLElement[]} buttons
 */
export function announce(from, words, ...buttons) {
  if (!banner) return;
  const dialog = document.querySelector('otp-step-up');
  const isOver = /** @type {{open?: boolean} | null} */ (dialog)?.open === true;
  hide();
  (isOver && dialog ? dialog : document.body).append(banner);
  banner.toggleAttribute('data-over', isOver);
  const close = make('button', {type: 'button', class: 'banner-close', 'aria-label': 'Dismiss'}, '×');
  close.addEventListener('click', hide);
  banner.replaceChildren(
    make('p', {}, make('strong', {}, from), words),
    ...(buttons.length > 0 ? [make('p', {class: 'banner-acts'}, ...buttons)] : []),
    close,
  );
  banner.showPopover();
  hiding = setTimeout(hide, SHOWN_MS);
}
