import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import {
  isInJob,
  type JobDescription,
  type JobPart,
  jobsIn,
  type Label,
  ROLE_NAMES,
  type Section,
  type Span,
  shiftSpan,
  spanOf,
} from "../engine/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import { toRange } from "./convert.ts";
import type { OpenDocument } from "./open-document.ts";

/** The outline: the title with the labels below it, then the sections, each with its labels. */
export function documentSymbols(
  document: OpenDocument,
  client: ClientFeatures,
): DocumentSymbol[] | SymbolInformation[] {
  const symbols = outlineOf(document);
  return client.showsSymbolTree ? symbols : symbols.flatMap((symbol) => flattened(symbol, document.uri));
}

function outlineOf(document: OpenDocument): DocumentSymbol[] {
  return [...jobsIn(document.job)].flatMap((part) => jobOutline(document, part));
}

function jobOutline(document: OpenDocument, part: JobPart): DocumentSymbol[] {
  const sections = document.job.sections.filter(({ heading }) => isInJob(part, heading.span.start));
  const labels = labelsIn(document.job, spanOf(part.start, sections[0]?.span.start ?? part.end));
  const header = labels.map((label) => labelSymbol(document, label));
  const body = sections.map((section) => sectionSymbol(document, section));
  const { chapter, start } = part.chapters[0]!;
  if (chapter.title === undefined) return [...header, ...body];
  const title = shiftSpan(chapter.title.span, start);
  const span = hull(title, ...labels.map(labelSpan));
  return [symbol(document, chapter.title.text, undefined, SymbolKind.File, span, title, header), ...body];
}

function sectionSymbol(document: OpenDocument, { heading, role, span }: Section): DocumentSymbol {
  const inside = labelsIn(document.job, span).map((label) => labelSymbol(document, label));
  const detail = role === "other" ? undefined : ROLE_NAMES[role];
  return symbol(document, heading.text, detail, SymbolKind.Namespace, hull(span, heading.span), heading.span, inside);
}

const labelsIn = ({ labels }: JobDescription, { start, end }: Span): readonly Label[] =>
  labels.filter((label) => label.labelSpan.start >= start && label.labelSpan.start < end);

const labelSymbol = (document: OpenDocument, label: Label): DocumentSymbol =>
  symbol(document, label.label, label.value, SymbolKind.Field, labelSpan(label), label.labelSpan, []);

const labelSpan = ({ labelSpan: label, valueSpan }: Label): Span => hull(label, valueSpan);

function symbol(
  { source }: OpenDocument,
  name: string,
  detail: string | undefined,
  kind: SymbolKind,
  span: Span,
  selection: Span,
  children: DocumentSymbol[],
): DocumentSymbol {
  return {
    // Editors reject a symbol without a name.
    name: name.trim() === "" ? "…" : name,
    ...(detail === undefined || detail === "" ? {} : { detail }),
    kind,
    range: toRange(source, span),
    selectionRange: toRange(source, selection),
    children,
  };
}

const hull = (first: Span, ...others: readonly Span[]): Span =>
  others.reduce((all, each) => spanOf(Math.min(all.start, each.start), Math.max(all.end, each.end)), first);

function flattened(
  { name, kind, range, children = [] }: DocumentSymbol,
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  const own: SymbolInformation = { name, kind, location: { uri, range }, ...(containerName && { containerName }) };
  return [own, ...children.flatMap((child) => flattened(child, uri, name))];
}
