// The graphql-http suite against one endpoint: a JSON line for each audit.
import { serverAudits } from 'graphql-http';

for (const audit of serverAudits({ url: process.argv[2], fetchFn: fetch })) {
  const result = await audit.fn();
  const { id, name } = audit;
  const { status, reason } = result;
  console.log(JSON.stringify({ id, name, status, reason }));
}
