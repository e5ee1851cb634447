/** The words of the page that tries the API out. */
export const explorerWords = {
  explorer: {
    title: 'GraphQL explorer',
    lead: 'Ask the API as yourself: you see what you may see, and what you change here is changed.',
    query: 'Query',
    keys: 'Control and Space completes, Control and Enter runs, Tab leaves the box.',
    variables: 'Variables, as JSON',
    noJson: 'Write the variables as JSON, for example { "first": 5 }',
    run: 'Run',
    answer: 'Answer',
    nothingYet: 'Nothing has been asked yet.',
    notAsked: 'Nothing was asked: the variables are not JSON.',
    schema: 'What there is',
    type: 'Type',
    noSchema:
      'The schema may not be asked for here, so nothing completes and nothing is checked. Queries run all the same.',
  },
}
