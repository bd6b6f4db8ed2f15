/** Stands for a service. */
async function check(code) {
  return code === '482913';
}

/** What a page does with its field, by hand. `root` holds the form and what is shown of it. */
export function connect(root) {
  const form = root.querySelector('form');
  const field = root.querySelector('otp-input');
  const toggle = root.querySelector('#toggle');
  const show = (name, text) => (root.querySelector(`output[aria-label=${name}]`).textContent = text);
  const showModel = () => show('Model', `${field.value.length} of 6`);
  let completed = 0;

  field.verifyCode = check;
  field.addEventListener('input', showModel);
  field.addEventListener('otp-complete', () => show('Completed', `${++completed}`));
  form.addEventListener('reset', () => setTimeout(showModel));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show('Sent', new FormData(form).get('otp-code'));
  });
  root.querySelector('#empty').addEventListener('click', () => {
    field.value = '';
    showModel();
  });
  toggle.addEventListener('click', () => {
    if (field.isConnected) field.remove();
    else form.prepend(field);
    toggle.textContent = field.isConnected ? 'Remove' : 'Bring back';
  });
}
