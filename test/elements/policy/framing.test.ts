import {expect} from '@open-wc/testing';
import type {Deeds} from './framed.js';

describe('a page that another one frames', () => {
  it('submits by itself and asks for messages where both are of one origin (S-31)', async () => {
    const deeds = await deedsIn(location.hostname);
    expect(deeds).to.deep.equal({submitted: true, completed: true, askedForSms: true});
  });

  it('does neither for a page of another origin, which may lie over it; the code is told all the same (S-31)', async () => {
    const deeds = await deedsIn(location.hostname === 'localhost' ? '127.0.0.1' : 'localhost');
    expect(deeds).to.deep.equal({submitted: false, completed: true, askedForSms: false});
  });
});

async function deedsIn(hostname: string): Promise<Deeds> {
  const url = new URL('framed.html', import.meta.url);
  url.hostname = hostname;
  const frame = document.createElement('iframe');
  frame.src = url.href;
  const told = new Promise<Deeds>((resolve) => {
    addEventListener('message', function hear({source, data}: MessageEvent<Deeds>) {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', hear);
      resolve(data);
    });
  });
  document.body.append(frame);
  const deeds = await told;
  frame.remove();
  return deeds;
}
