import {expect} from '@open-wc/testing';
import {screen} from '@testing-library/dom';
import {userEvent} from '@testing-library/user-event';
import {completions, fieldOf, inputOf, painted, settled} from '../../support/field.js';

const HTML =
  '<form><otp-input><label slot="label" for="code">Security code</label><input id="code" name="otp-code"></otp-input><button>Go</button></form>';

/** An application's own tests: its field is found and driven like any input. */
describe('a test by Testing Library', () => {
  it('finds the field by its label and by its role, and nothing else in it', async () => {
    const field = await fieldOf(HTML);
    expect(screen.getByLabelText('Security code')).to.equal(inputOf(field));
    expect(screen.getAllByRole('textbox')).to.have.length(1);
    expect(screen.getByRole('textbox', {name: 'Security code'})).to.equal(inputOf(field));
    field.value = '123';
    expect(screen.getByDisplayValue('123')).to.equal(inputOf(field));
    expect(screen.queryByText('123')).to.equal(null);
  });

  it('types, digit by digit, over what stands there, and hears of the whole code', async () => {
    const field = await fieldOf(HTML);
    const told = completions(field);
    const user = userEvent.setup();
    await user.type(inputOf(field), '12a3456');
    await settled(field);
    expect(inputOf(field).value).to.equal('123456');
    expect(painted(field)).to.equal('123456');
    expect(told.map(({code, source}) => `${code} ${source}`)).to.deep.equal(['123456 typed']);
    await user.type(inputOf(field), '9', {initialSelectionStart: 1, initialSelectionEnd: 1});
    expect(painted(field)).to.equal('193456');
  });

  it('pastes a whole message', async () => {
    const field = await fieldOf(HTML);
    const told = completions(field);
    const user = userEvent.setup();
    await user.click(inputOf(field));
    await user.paste('Your code is 123 456.');
    await settled(field);
    expect(painted(field)).to.equal('123456');
    expect(told.map(({source}) => source)).to.deep.equal(['paste']);
  });

  it('clears, deletes by Backspace and Delete, and types again', async () => {
    const field = await fieldOf(HTML);
    const user = userEvent.setup();
    await user.type(inputOf(field), '123456');
    await user.keyboard('{Backspace}');
    expect(painted(field)).to.equal('12345_');
    inputOf(field).setSelectionRange(1, 1);
    await user.keyboard('{Delete}');
    expect(painted(field)).to.equal('1345__');
    await user.clear(inputOf(field));
    expect(painted(field)).to.equal('______');
    await user.keyboard('77');
    expect(painted(field)).to.equal('77____');
  });

  it('tabs in and out, and submits by Enter once the code is whole', async () => {
    const field = await fieldOf(HTML);
    const user = userEvent.setup();
    let submits = 0;
    field.closest('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      submits++;
    });
    document.body.focus();
    await user.tab();
    expect(document.activeElement).to.equal(inputOf(field));
    await user.keyboard('123{Enter}');
    expect(submits).to.equal(0);
    await user.keyboard('456{Enter}');
    expect(submits).to.equal(1);
    await user.tab();
    expect(document.activeElement?.textContent).to.equal('Go');
  });
});
