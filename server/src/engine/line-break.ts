/** How the lines of a text are broken: what is added to it is to be broken alike. */
export const lineBreakOf = (text: string): "\r\n" | "\n" => (text.includes("\r\n") ? "\r\n" : "\n");
