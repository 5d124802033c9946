import { type Connection, type ConnectionOptions, ErrorCodes, ResponseError } from "vscode-languageserver";
import { version } from "../../../package.json";
import { capabilitiesFor } from "./capabilities.ts";
import { readClientFeatures } from "./client-features.ts";

/**
 * Makes a language server of a connection, whatever it runs over. The caller listens. `initialize` is answered at once; what
 * everything else needs is loaded when the next message comes.
 */
export function createServer(connect: (options: ConnectionOptions) => Connection): Connection {
  let isInitialized = false;
  let beginServing: (() => void) | undefined;
  const connection = connect({
    messageStrategy: {
      handleMessage(message, handle) {
        beginServing?.();
        return handle(message);
      },
    },
  });
  const tooEarly = connection.onRequest(
    () => new ResponseError(ErrorCodes.ServerNotInitialized, "The server waits for `initialize`."),
  );
  connection.onInitialize(({ capabilities, initializationOptions }) => {
    // A second time it would forget what is open.
    if (isInitialized) return new ResponseError(ErrorCodes.InvalidRequest, "The server is initialized already.");
    const client = readClientFeatures(capabilities, initializationOptions);
    isInitialized = true;
    beginServing = () => {
      beginServing = undefined;
      const { serve }: typeof import("./serve.ts") = require("./serve.ts");
      serve(connection, client, initializationOptions);
      tooEarly.dispose();
    };
    return { capabilities: capabilitiesFor(client), serverInfo: { name: "Job Descriptions", version } };
  });
  return connection;
}
