/** The look: clear type, strong contrast, square corners, yellow focus with black. */
import type { ThemeOptions } from '@mui/material/styles'

export const colour = {
  ink: '#0b0c0c',
  secondary: '#505a5f',
  line: '#b1b4b6',
  faint: '#f3f4f4',
  paper: '#ffffff',
  blue: '#1d70b8',
  darkBlue: '#003078',
  paleBlue: '#e9f1f8',
  green: '#00703c',
  darkGreen: '#005a30',
  paleGreen: '#dcece4',
  focus: '#ffdd00',
  red: '#aa2a16',
  paleRed: '#f9e4df',
  amber: '#ffe7a3',
  darkAmber: '#4f3a00',
} as const

/** Yellow behind, black below: seen on white and on black alike. */
export const focusRing = {
  outline: `3px solid ${colour.focus}`,
  outlineOffset: 0,
  boxShadow: `inset 0 0 0 2px ${colour.ink}`,
} as const

/** Links turn yellow with a black rule under them. */
export const focusedLink = {
  outline: '3px solid transparent',
  color: colour.ink,
  backgroundColor: colour.focus,
  boxShadow: `0 -2px ${colour.focus}, 0 4px ${colour.ink}`,
  textDecoration: 'none',
} as const

export const phone = '@media (max-width: 47.99em)'
/** No room for two things beside each other. */
export const narrow = '@media (max-width: 63.99em)'

const family = '"Inter Variable", Inter, Arial, sans-serif'

export const theme: ThemeOptions = {
  palette: {
    mode: 'light',
    primary: { main: colour.blue, dark: colour.darkBlue, contrastText: '#ffffff' },
    secondary: { main: colour.ink },
    success: { main: colour.green, dark: colour.darkGreen, contrastText: '#ffffff' },
    error: { main: colour.red },
    info: { main: colour.blue },
    text: { primary: colour.ink, secondary: colour.secondary },
    divider: colour.line,
    background: { default: colour.paper, paper: colour.paper },
  },
  shape: { borderRadius: 0 },
  typography: {
    fontFamily: family,
    button: { textTransform: 'none', fontWeight: 600 },
  },
  transitions: { create: () => 'none' },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        html: { fontSize: '100%', scrollPaddingTop: '1rem' },
        body: {
          fontFamily: family,
          fontSize: '1.0625rem',
          lineHeight: 1.5,
          color: colour.ink,
          overflowWrap: 'break-word',
          fontFeatureSettings: '"cv05", "cv08", "ss03"',
          [phone]: { fontSize: '1rem' },
        },
        'h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote, figure, fieldset, legend': { margin: 0, padding: 0 },
        'h1, h2, h3': { fontWeight: 700, letterSpacing: '-0.012em', textWrap: 'balance' },
        h1: { fontSize: '2.25rem', lineHeight: 1.12, letterSpacing: '-0.022em', [phone]: { fontSize: '1.75rem' } },
        h2: { fontSize: '1.5rem', lineHeight: 1.25, [phone]: { fontSize: '1.25rem' } },
        h3: { fontSize: '1.125rem', lineHeight: 1.35, [phone]: { fontSize: '1.0625rem' } },
        'ul, ol': { listStyle: 'none' },
        fieldset: { border: 0, minWidth: 0 },
        a: {
          color: colour.blue,
          textDecorationThickness: '1px',
          textUnderlineOffset: '0.16em',
          '&:hover': { color: colour.darkBlue, textDecorationThickness: '3px' },
          '&:focus-visible': focusedLink,
        },
        'summary:focus-visible': focusedLink,
        '[tabindex="-1"]:focus-visible': { outline: `3px solid ${colour.focus}` },
        'h1:focus, main:focus': { outline: 'none' },
        '@media print': {
          // What only leads elsewhere is of no use on paper.
          'body > div > div > header, body > div > div > footer, nav, button, .no-print': {
            display: 'none !important',
          },
          main: { padding: '0 !important', maxWidth: 'none !important' },
          'a, a:visited': { color: 'inherit !important', textDecoration: 'none !important' },
          'section, li, tr, blockquote': { breakInside: 'avoid' },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&:focus-visible': focusRing } },
    },
    MuiDialog: {
      styleOverrides: { paper: { border: `1px solid ${colour.ink}`, boxShadow: 'none' } },
    },
    MuiSnackbarContent: {
      styleOverrides: { root: { fontSize: '1rem', backgroundColor: colour.ink, boxShadow: 'none' } },
    },
  },
}
