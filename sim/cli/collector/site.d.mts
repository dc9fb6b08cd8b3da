import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers one request from a folder: what lies outside it, or is no file, is not there. */
export function answerFile(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void>;
