import {DocsContainer, type DocsContainerProps} from '@storybook/addon-docs/blocks';
import {createElement, useSyncExternalStore, type FunctionComponent, type PropsWithChildren} from 'react';
import {themes} from 'storybook/theming';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The scheme of the toolbar, which each story writes on the page, or else the system's. */
function isDark(): boolean {
  const {scheme} = document.documentElement.dataset;
  return scheme === 'dark' || (scheme !== 'light' && dark.matches);
}

function watchScheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, {attributeFilter: ['data-scheme']});
  dark.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', changed);
  };
}

/** Pages in the colours that the elements in them have: Storybook's own are light alone. */
export const SchemedDocs: FunctionComponent<PropsWithChildren<DocsContainerProps>> = (props) =>
  createElement(DocsContainer, {
    ...props,
    theme: useSyncExternalStore(watchScheme, isDark) ? themes.dark : themes.light,
  });
