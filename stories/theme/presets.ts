import type {Palette, Theme} from './theme.js';
import {DEFAULT} from './default-theme.js';

export interface Preset {
  readonly name: string;
  /** What it is like, and where it departs from that. */
  readonly note: string;
  readonly theme: Theme;
}

/** In the manner of design systems that people know, with colours that stand out enough in both schemes. */
export const PRESETS: readonly Preset[] = [
  {name: 'Default', note: 'The package’s own looks.', theme: DEFAULT},
  preset(
    'Material 3',
    'Outlined text fields of the baseline scheme. It has no colour of success; this green is ours.',
    {
      light: palette('#1d1b20', '#fef7ff', '#49454f', '#79747e', '#6750a4', '#b3261e', '#386a20'),
      dark: palette('#e6e0e9', '#141218', '#cac4d0', '#938f99', '#d0bcff', '#f2b8b5', '#9cd67d'),
      slot: 3,
      height: 1.15,
      radius: 0.25,
      gap: 0.5,
      ring: 2,
      font: 'Roboto, system-ui, sans-serif',
      motion: 150,
    },
  ),
  preset(
    'Bootstrap',
    'Form controls of version 5.3. Borders and a few colours are stronger, to stand out enough.',
    {
      light: palette('#212529', '#ffffff', '#595c5f', '#868e96', '#0b5ed7', '#b02a37', '#146c43'),
      dark: palette('#dee2e6', '#212529', '#afb3b7', '#868e96', '#6ea8fe', '#ea868f', '#75b798'),
      slot: 2.75,
      height: 1,
      radius: 0.375,
      gap: 0.375,
      ring: 4,
      font: 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
      motion: 150,
    },
  ),
  preset(
    'shadcn',
    'The neutral theme, slots close together. Borders and muted text are stronger, to stand out enough.',
    {
      light: palette('#0a0a0a', '#ffffff', '#6b6b6b', '#8f8f8f', '#171717', '#c10007', '#007a55'),
      dark: palette('#fafafa', '#0a0a0a', '#a1a1a1', '#737373', '#e5e5e5', '#ff6467', '#00d492'),
      slot: 2.5,
      height: 1,
      radius: 0.5,
      gap: 0.25,
      ring: 3,
      font: 'Geist, system-ui, sans-serif',
      motion: 150,
    },
  ),
  preset(
    'GOV.UK',
    'Square, black and large. Its yellow focus needs a black edge, so the accent is its blue; the dark scheme is ours.',
    {
      light: palette('#0b0c0c', '#ffffff', '#484949', '#0b0c0c', '#1d70b8', '#ca3535', '#0f7a52'),
      dark: palette('#ffffff', '#0b0c0c', '#cecece', '#ffffff', '#79b4e6', '#f08d8d', '#5fcf9c'),
      slot: 2.75,
      height: 1,
      radius: 0,
      gap: 0.3125,
      ring: 3,
      font: '"GDS Transport", arial, sans-serif',
      motion: 0,
    },
  ),
];

function preset(name: string, note: string, theme: Omit<Theme, 'mixed'>): Preset {
  return {name, note, theme: {...theme, mixed: []}};
}

/** In the order of the tokens. */
function palette(
  text: string,
  background: string,
  muted: string,
  border: string,
  accent: string,
  error: string,
  success: string,
): Palette {
  return {text, background, muted, border, accent, error, success};
}
