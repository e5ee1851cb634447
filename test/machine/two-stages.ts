/** The procedure that clocks are tried on: two stages, each of which leads to the other and to the end. */

// 2026: 5 January is a Monday and no bank holiday falls between 2 January and 2 April.
export const twoStages = (inOne: string, inProcedure = '') => `
procedure request
starts when asked_for
owner clerk
${inProcedure}
stage one
no time limit because "none"
${inOne}
when sent_on, go to stage two
when finished, close as done
stage two
no time limit because "none"
when sent_back, go to stage one
when finished, close as done
`
