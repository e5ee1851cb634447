/** The look of the editor: the portal's colours, a wide line, a focus that is seen. */
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { colour, phone } from '../../theme.ts'

const mono = 'ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace'

/** A browser leaves a text where it is that Tab comes to below the window. */
const broughtIntoView = EditorView.domEventHandlers({
  focus(_, { dom }) {
    const { top, bottom } = dom.getBoundingClientRect()
    if (top >= window.innerHeight || bottom <= 0) dom.scrollIntoView()
  },
})

const theme = EditorView.theme({
  '&': { border: `2px solid ${colour.ink}`, background: colour.paper, color: colour.ink, height: '100%' },
  '&.cm-focused': { outline: `3px solid ${colour.focus}` },
  '.cm-scroller': { fontFamily: mono, fontSize: '0.875rem', lineHeight: '1.5rem' },
  '.cm-content': { padding: '0.5rem 0' },
  '.cm-gutters': { background: colour.faint, color: colour.secondary, borderRight: `1px solid ${colour.line}` },
  '.cm-activeLine': { backgroundColor: '#f1f6fb' },
  '.cw-quote': { color: '#005a30' },
  '.cw-comment': { color: colour.secondary },
  '.cw-text': { color: '#6b2c00' },
  '.cw-keyword': { color: colour.darkBlue, fontWeight: '700' },
  '.cw-number': { color: '#5a1f8a' },
  '.cw-change': { color: '#8a1158', fontWeight: '700' },
  // The library draws its marks as images in the style sheet, which the content policy does not let in.
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info': {
    backgroundImage: 'none',
    textDecoration: `underline wavy ${colour.red}`,
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-warning': { textDecorationColor: '#a35c00' },
  '.cm-lintRange-info': { textDecorationColor: colour.blue, textDecorationStyle: 'dotted' },
  '.cm-lint-marker': { width: '0.75rem', height: '0.75rem', boxSizing: 'border-box', marginTop: '0.375rem' },
  '.cm-lint-marker-error': { content: '""', background: colour.red },
  '.cm-lint-marker-warning': { content: '""', background: '#f47738' },
  '.cm-lint-marker-info': { content: '""', border: `2px solid ${colour.blue}` },
  '.cm-tooltip': { background: colour.paper, border: `1px solid ${colour.ink}`, color: colour.ink, maxWidth: '34rem' },
  '.cw-meaning': { padding: '0.625rem 0.875rem', fontSize: '0.9375rem', lineHeight: '1.45' },
  '.cw-meaning p + p': { marginTop: '0.375rem' },
  '.cw-example': { borderLeft: `4px solid ${colour.amber}`, paddingLeft: '0.625rem', margin: '0.5rem 0' },
  '.cw-meaning pre': { fontFamily: mono, fontSize: '0.8125rem', whiteSpace: 'pre-wrap', margin: '0.5rem 0 0' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: mono, fontSize: '0.875rem', maxHeight: 'min(20rem, 50vh)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    padding: '0.1875rem 0.5rem',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: colour.darkBlue, color: colour.paper },
  '.cm-completionDetail': { fontStyle: 'normal', marginLeft: '0.75rem' },
  '.cm-completionInfo': { fontFamily: mono, fontSize: '0.8125rem', padding: '0.5rem' },
  // There it would cover what else is offered.
  [phone]: { '.cm-completionInfo': { display: 'none' } },
  '.cm-diagnostic': { fontSize: '0.9375rem', padding: '0.375rem 0.625rem' },
  '.cm-diagnosticSource': { opacity: '1', color: colour.secondary },
  '.cm-diagnosticAction': { background: colour.ink, borderRadius: '0', fontSize: '0.875rem' },
  '.cm-panels': { background: colour.faint, color: colour.ink, fontFamily: 'inherit' },
  '.cm-panel.cm-search': { padding: '0.5rem 2rem 0.5rem 0.5rem', fontSize: '0.9375rem' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '0.375rem',
    minHeight: '1.75rem',
    verticalAlign: 'middle',
    marginRight: '0.75rem',
    fontSize: '0.9375rem',
  },
  '.cm-panel.cm-search input[type="checkbox"]': { width: '1.25rem', height: '1.25rem', margin: '0' },
  '.cm-panel .cm-button, .cm-panel .cm-textfield': {
    fontFamily: 'inherit',
    verticalAlign: 'middle',
    fontSize: '0.9375rem',
    background: colour.paper,
    border: `2px solid ${colour.ink}`,
    borderRadius: '0',
    padding: '0.1875rem 0.5rem',
  },
  '.cm-panel.cm-search [name="close"]': { width: '1.75rem', height: '1.75rem', fontSize: '1.25rem' },
  '.cm-panel button:focus-visible, .cm-panel input:focus-visible': {
    outline: `3px solid ${colour.focus}`,
    boxShadow: `inset 0 0 0 2px ${colour.ink}`,
  },
})

export const look: Extension = [theme, broughtIntoView]
