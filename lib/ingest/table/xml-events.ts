import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";

/** What a reader of XML is told. Names come without their prefix. */
export interface XmlHandlers {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/** Reads XML a chunk at a time; yields after each chunk, so that what was found can be handed on. */
export async function* xmlChunks(
  stream: Readable,
  { open, close, text }: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  if (open) parser.on("opentag", (tag) => open(local(tag.name), tag.attributes));
  if (close) parser.on("closetag", (tag) => close(local(tag.name)));
  if (text) parser.on("text", text);
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
  yield;
}

/** Reads a whole part of XML. */
export async function readXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
  for await (const _ of xmlChunks(stream, handlers));
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
