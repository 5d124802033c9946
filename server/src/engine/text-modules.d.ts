/** Tables of knowledge are read when they are bundled: see `knowledge/forms.ts`. */
declare module "*.txt" {
  const table: import("./knowledge/table.ts").Table;
  export default table;
}

declare module "*.txt?by-word" {
  const index: import("./knowledge/phrase-index.ts").WrittenIndex;
  export default index;
}

declare module "*.txt?by-token" {
  const index: import("./knowledge/phrase-index.ts").WrittenIndex;
  export default index;
}
