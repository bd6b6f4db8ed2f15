/** One set of listeners serves every field that is swapped in: the field's events bubble. */
let completed = 0;

/** Stands for a service. */
async function check(code) {
  return code === '482913';
}

function show(name, text) {
  document.querySelector(`output[aria-label=${name}]`).textContent = text;
}

function showModel() {
  show('Model', `${document.querySelector('otp-input').value.length} of 6`);
}

document.addEventListener('otp-complete', (event) => event.respondWith(check(event.code)));
document.addEventListener('otp-complete', () => show('Completed', `${++completed}`));
document.addEventListener('input', showModel);
document.addEventListener('reset', () => setTimeout(showModel));
document.addEventListener('click', ({target}) => {
  if (target.id === 'empty') {
    document.querySelector('otp-input').value = '';
    showModel();
  }
  if (target.id === 'toggle') {
    const isThere = document.querySelector('otp-input') !== null;
    target.setAttribute('hx-get', isThere ? 'form.html' : 'nothing.html');
    target.textContent = isThere ? 'Bring back' : 'Remove';
  }
});
