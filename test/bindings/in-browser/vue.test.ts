import {aTimeout, expect} from '@open-wc/testing';
import type {App} from 'vue';
import {createApp, createSSRApp, defineComponent, h, nextTick, ref} from 'vue';
import {renderToString} from 'vue/server-renderer';
import {OtpInput} from '../../../src/bindings/vue.js';
import type {OtpCompleteEvent} from '../../../src/elements/events.js';
import type {OtpInput as OtpInputElement} from '../../../src/elements/otp-input/otp-input.js';
import {type} from '../../support/real-input.js';

interface Shown {
  readonly app: App;
  readonly field: OtpInputElement;
  readonly input: HTMLInputElement;
  /** What Vue complained of. */
  readonly warnings: readonly string[];
}

let stop: (() => void) | undefined;
afterEach(() => stop?.());

/** Shows a component, in a container or over what a server sent. */
function show(root: Parameters<typeof createSSRApp>[0], markup = ''): Shown {
  const container = document.createElement('div');
  container.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  document.body.append(container);
  const app = markup ? createSSRApp(root) : createApp(root);
  const warnings: string[] = [];
  app.config.warnHandler = (message) => warnings.push(message);
  stop = () => {
    app.unmount();
    container.remove();
  };
  app.mount(container);
  return {
    app,
    warnings,
    field: container.querySelector('otp-input')!,
    input: container.querySelector('otp-input input')!,
  };
}

/** A page with a model and whatever else the field is told. */
function page(props: Record<string, unknown> = {}, code = ref('')) {
  const root = defineComponent(
    () => () =>
      h('form', [
        h(OtpInput, {
          label: 'Security code',
          name: 'otp-code',
          ...props,
          modelValue: code.value,
          'onUpdate:modelValue': (value: string) => (code.value = value),
        }),
      ]),
  );
  return {root, code};
}

describe('the component for Vue', () => {
  it('keeps field and model together, whoever changes the code', async () => {
    const {root, code} = page();
    const {field, input, warnings} = show(root);
    input.focus();
    await type('482');
    expect(code.value).to.equal('482');
    code.value = '12';
    await nextTick();
    expect(field.value).to.equal('12');
    code.value = '';
    await nextTick();
    expect(input.value).to.equal('');
    expect(warnings).to.deep.equal([]);
  });

  it('begins with what the model holds', async () => {
    const {root} = page({}, ref('4829'));
    const {field} = show(root);
    await nextTick();
    expect(field.value).to.equal('4829');
  });

  it('tells the model of a form that is reset', async () => {
    const {root, code} = page();
    const {input} = show(root);
    input.focus();
    await type('482');
    input.form!.reset();
    await aTimeout(10);
    expect(code.value).to.equal('');
  });

  it('tells it inside a shadow root too, which the event does not leave', async () => {
    const {root, code} = page();
    const host = document.createElement('div');
    document.body.append(host);
    const app = createApp(root);
    // Vue mounts there, and its types do not say so.
    app.mount(host.attachShadow({mode: 'open'}) as unknown as Element);
    const input = host.shadowRoot!.querySelector('input')!;
    input.focus();
    await type('482');
    expect(code.value).to.equal('482');
    input.form!.reset();
    await aTimeout(10);
    expect(code.value).to.equal('');
    app.unmount();
    host.remove();
  });

  it('leaves the model alone where the reset was called off', async () => {
    const {root, code} = page({});
    const {input} = show(root);
    input.form!.addEventListener('reset', (event) => event.preventDefault());
    input.focus();
    await type('482');
    input.form!.reset();
    await aTimeout(10);
    expect(code.value).to.equal('482');
    expect(input.value).to.equal('482');
  });

  it('tells the model of a code that an answer took away', async () => {
    const verifyCode = async () => Promise.resolve({status: 'next'});
    const {root, code} = page({verifyCode});
    const {field, input} = show(root);
    input.focus();
    await type('482913');
    await aTimeout(10);
    expect(field.value).to.equal('');
    expect(code.value).to.equal('');
  });

  it('fires the field’s events in time to be answered', async () => {
    const heard: string[] = [];
    const onOtpComplete = (event: OtpCompleteEvent): void => {
      heard.push(event.source);
      event.respondWith(event.code === '482913');
    };
    const {root} = page({onOtpComplete, onOtpStatusChange: () => heard.push('status')});
    const {field, input} = show(root);
    input.focus();
    await type('482913');
    await aTimeout(10);
    expect(field.status).to.equal('verified');
    expect(heard).to.deep.equal(['typed', 'status', 'status']);
  });

  it('sets the field’s properties, and lets them go back to what they were', async () => {
    const length = ref<number | undefined>(8);
    const root = defineComponent(
      () => () => h(OtpInput, {length: length.value, charset: 'alphanumeric', groups: '4 4', mask: true}),
    );
    const {field} = show(root);
    expect(field).to.include({length: 8, charset: 'alphanumeric', groups: '4 4', mask: true, webotp: false});
    length.value = undefined;
    await nextTick();
    expect(field.length).to.equal(6);
  });

  it('gives the input what is the input’s, and the element the rest', () => {
    const {root} = page({id: 'code', required: true, disabled: true, class: 'wide', 'data-test': 'field'});
    const {field, input} = show(root);
    expect(input).to.include({id: 'code', name: 'otp-code', required: true, disabled: true});
    expect(field.className).to.equal('wide');
    expect(field.dataset['test']).to.equal('field');
    expect(field.hasAttribute('name')).to.equal(false);
  });

  it('stands on the label, and makes up an id that the server makes up too', async () => {
    const {root} = page();
    const {input} = show(root);
    expect(input.id).not.to.equal('');
    expect([...input.labels!].map(({textContent}) => textContent)).to.deep.equal(['Security code']);
    expect(await renderToString(createSSRApp(root))).to.contain(`for="${input.id}"`);
  });

  it('takes its label, hint and message from slots', () => {
    const slots = {label: () => 'Code', hint: () => 'From the app', message: () => ''};
    const {field} = show(defineComponent(() => () => h(OtpInput, null, slots)));
    const words = ['label', 'hint', 'message'].map(
      (slot) => field.querySelector(`:scope > [slot=${slot}]`)?.textContent,
    );
    expect(words).to.deep.equal(['Code', 'From the app', '']);
  });

  it('ends with the component: nothing is heard any more', async () => {
    const {root, code} = page();
    const {app, input} = show(root);
    input.focus();
    await type('4');
    app.unmount();
    document.body.append(input);
    input.focus();
    await type('8');
    input.remove();
    expect(code.value).to.equal('4');
  });
});

describe('over what the server sent', () => {
  /** Every prop that has the element do something to what stands in it. */
  const PROPS = {hint: 'From the app', error: 'Try again.', autosubmit: true, length: 6, required: true};

  it('hydrates without a complaint, and keeps the very input', async () => {
    const {root} = page(PROPS);
    const markup = await renderToString(createSSRApp(root));
    const {field, input, warnings} = show(root, markup);
    await field.updateComplete;
    await nextTick();
    expect(warnings).to.deep.equal([]);
    expect(field.querySelectorAll('input').length).to.equal(1);
    expect(input.isConnected).to.equal(true);
    expect(field.hint).to.equal('From the app');
  });

  it('keeps what was typed before Vue came, and tells the model', async () => {
    const {root, code} = page();
    const markup = await renderToString(createSSRApp(root));
    const before = markup.replace('<input', '<input value="482"');
    expect(before).not.to.equal(markup);
    const {field, input} = show(root, before);
    await nextTick();
    expect(input.value).to.equal('482');
    expect(field.value).to.equal('482');
    expect(code.value).to.equal('482');
  });

  it('does what a value that Vue binds does not, which writes over what was typed', () => {
    const container = document.createElement('div');
    container.append(Object.assign(document.createElement('input'), {value: '482'}));
    const app = createSSRApp(() => h('input', {value: ''}));
    app.mount(container);
    expect(container.querySelector('input')?.value).to.equal('');
    app.unmount();
  });

  it('is heard where the tree does differ: the silence above means something', async () => {
    const {root} = page();
    const markup = await renderToString(createSSRApp(root));
    const {warnings} = show(root, markup.replace('</otp-input>', '<i></i></otp-input>'));
    expect(warnings.join()).to.contain('children mismatch');
  });
});
