/** Marks a request for a whole record: react-admin would else show the row that a list has already brought. */
export const whole = { whole: true }
