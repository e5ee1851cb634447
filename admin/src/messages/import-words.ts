/** The words of the page that takes in cases from another system. */
export const importWords = {
  import: {
    title: 'Import cases',
    lead: 'Takes in cases from another system with what has happened on them. Their dates are counted as if all had been recorded here on its day, and nobody is told of it.',
    open: 'Import cases',
    how: 'How the file is written',
    csv: 'Save it from a spreadsheet as CSV, with an event in each row, under these names of columns. Rows with the same reference are one case, and the first of them opens it. For example:',
    more: 'Add these columns where you need them: at, about, decision, facts, number, extendedTo, agreedBy, inWriting, reasons, words, answers, grade, criteria, people. Where a cell holds several, put “;” between them, and write facts as question=answer.',
    json: 'Or as JSON, a case a line:',
    kinds: 'Kinds of case that are in use here, and what opens each:',
    opens: '%{title}: %{events}',
    file: 'Which file?',
    fileHint: 'CSV, or JSON with a case a line. Split what is longer than 500,000 characters into several files.',
    check: 'Check the file',
    checking: 'Going through the cases…',
    faults:
      'The file has one fault, and nothing is taken in |||| The file has %{smart_count} faults, and nothing is taken in',
    faultsNext: 'Mend them in the file, then choose it again and check it.',
    firstFaults: 'The first %{count} are shown.',
    line: 'Line',
    fault: 'What is wrong',
    sound:
      'Nothing is wrong: %{smart_count} case can be imported |||| Nothing is wrong: %{smart_count} cases can be imported',
    soundNext: 'Nothing is taken in yet. A case whose reference is here already is left as it is.',
    take: 'Import %{smart_count} case |||| Import %{smart_count} cases',
    ask: 'Import %{smart_count} case? |||| Import %{smart_count} cases?',
    askMore:
      'What is imported cannot be taken back as a whole; single entries can be corrected. What is overdue is then overdue here, too.',
    yes: 'Yes, import them',
    progress: 'How far the import has come',
    underWay: 'Importing: %{done} of %{smart_count}.',
    goesOn: 'It goes on by itself. You may leave this page and come back to its address.',
    done: 'It is done: %{done} of %{smart_count}.',
    outcome: {
      imported: '%{smart_count} case was taken in. |||| %{smart_count} cases were taken in.',
      there:
        '%{smart_count} case was here already, and is left as it is. |||| %{smart_count} cases were here already, and are left as they are.',
      failed:
        '%{smart_count} case could not be taken in, because the rules in use have changed: check the file again. |||| %{smart_count} cases could not be taken in, because the rules in use have changed: check the file again.',
    },
    failedLines: 'Line of the file: %{lines}. |||| Lines of the file: %{lines}.',
    another: 'Import another file',
  },
} as const
