// PostGraphile at its own best, with or without guards. Its orders come as JSON in BENCH_SERVER.
import { createServer } from "node:http";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { postgraphile } from "postgraphile";
import { makePgService, makePgAdaptorWithPgClient } from "postgraphile/@dataplan/pg/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { makeJSONPgSmartTagsPlugin } from "postgraphile/utils";
import pg from "pg";

const orders = JSON.parse(process.env.BENCH_SERVER);
const pool = (login) =>
  new pg.Pool({
    host: orders.host,
    port: orders.port,
    database: orders.database,
    user: login,
    password: orders.passwords[login],
    max: orders.connections,
    min: 1,
    idleTimeoutMillis: 0,
  });

// Guarded: each capacity has the hub's own login, so that the same grants and policies bind it.
const lenders = new Map(
  orders.guarded.map((login) => [login, makePgAdaptorWithPgClient(pool(login))]),
);
// A real deployment makes the settings of each token once.
const settings = new Map();
const settingsOf = (header) => {
  let made = settings.get(header);
  if (made === undefined) {
    made = JSON.parse(header);
    settings.set(header, made);
  }
  return made;
};

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [makeJSONPgSmartTagsPlugin(orders.tags)],
  // What is seen is decided by each capacity's grants, not by those of the introspecting login.
  // Conditions are chosen by the documents here, whether an index is of that column or begins so.
  disablePlugins: ["PgRBACPlugin", "PgIndexBehaviorsPlugin"],
  pgServices: [
    makePgService({ pool: pool(orders.introspector), schemas: orders.schemas, pubsub: false }),
  ],
  grafserv: {
    graphqlPath: "/graphql",
    graphiql: false,
    watch: false,
    websockets: false,
    outputDataAsString: true,
  },
  grafast: {
    explain: false,
    context: (request) => {
      const { headers } = request.node.req;
      const login = headers["bench-login"];
      return login === undefined
        ? {}
        : { withPgClient: lenders.get(login), pgSettings: settingsOf(headers["bench-settings"]) };
    },
  },
};

const server = createServer();
server.keepAliveTimeout = 120_000;
const served = postgraphile(preset).createServ(grafserv);
await served.addTo(server);
await served.ready();
server.listen(orders.listen, "127.0.0.1", () => console.log("ready"));
process.on("SIGTERM", () => process.exit(0));
