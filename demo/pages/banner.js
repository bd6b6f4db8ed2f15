// @ts-check
// What a telephone shows of something that arrives, above whatever is open.
import {make} from './dom.js';

const banner = document.getElementById('banner');
/** A code is read and typed; other news is only read. */
const SHOWN_MS = {code: 20_000, news: 6000};
/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

function hide() {
  clearTimeout(hiding);
  if (banner?.matches(':popover-open')) banner.hidePopover();
  banner?.replaceChildren();
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
  hide();
  const close = make('button', {type: 'button', class: 'banner-close', 'aria-label': 'Dismiss'}, '×');
  close.addEventListener('click', hide);
  banner.replaceChildren(
    make('p', {}, make('strong', {}, from), words),
    ...(buttons.length > 0 ? [make('p', {class: 'banner-acts'}, ...buttons)] : []),
    close,
  );
  place();
  hiding = setTimeout(hide, SHOWN_MS[/\d{6}/.test(words) || buttons.length > 0 ? 'code' : 'news']);
  // The dialog opens once the service has answered, and what it sent may be here before that.
  for (const wait of [150, 400, 900]) setTimeout(place, wait);
}

/** Puts the banner where it can be reached: into the dialog that is open, or into the page. */
function place() {
  if (!banner || !banner.hasChildNodes()) return;
  const dialog = document.querySelector('otp-step-up');
  const isOver = /** @type {{open?: boolean} | null} */ (dialog)?.open === true;
  const parent = isOver && dialog ? dialog : document.body;
  if (banner.parentNode === parent && banner.matches(':popover-open')) return;
  parent.append(banner);
  banner.toggleAttribute('data-over', isOver);
  banner.showPopover();
}

// A code that nobody asked for is no news any more.
document.addEventListener('otp-unrequested', hide);
