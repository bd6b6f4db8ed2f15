import type {PanelArgs} from './panel.js';

/** Words that are longer than a line, wherever a service may write some. */
export const LONG: PanelArgs = {
  purpose: 'payment',
  remember: true,
  site: 'kundenportal.donaudampfschifffahrtsgesellschaft.example',
  challenge: {
    channel: 'email',
    destination: 'donaudampfschifffahrtsgesellschaftskapitaen@binnenschifffahrtsverwaltung.example',
    transaction: {
      amount: '1234567.89',
      currency: 'EUR',
      payee: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebungsgesellschaft mbH',
      reference: '0123456789012345678901234567890123456789012345678901234567890123456789',
    },
    options: [
      {id: 'sms', channel: 'sms', destination: '•••• 900'},
      {id: 'call', channel: 'voice', destination: '+49 (0) •••• •••• ••00 900, Durchwahl 12'},
    ],
  },
};
