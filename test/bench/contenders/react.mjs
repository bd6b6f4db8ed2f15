import {createElement, Fragment} from 'react';
import {createRoot} from 'react-dom/client';
import {flushSync} from 'react-dom';

/** For fields that are React components: many at once, in one root. */
export function reactFields(field, surround = (fields) => fields) {
  let root;
  return {
    mount(place, count) {
      root = createRoot(place);
      const fields = Array.from({length: count}, (_, key) => createElement(field, {key}));
      flushSync(() => root.render(surround(createElement(Fragment, null, ...fields))));
    },
    unmount() {
      flushSync(() => root.unmount());
    },
  };
}
