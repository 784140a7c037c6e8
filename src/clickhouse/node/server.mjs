// ClickHouse's engine, which chdb has as a library, behind as much of its HTTP interface as its JDBC driver asks for.
// Every request has a session of its own, with the settings of its address, as the server's has: what is set there for
// one question, `readonly` too, binds that one alone.
//
//   node server.mjs FOLDER     prints the port it listens to on this machine alone
import { createServer } from 'node:http';
import chdb from 'chdb';

const folder = process.argv[2];
// of an address, but no settings
const OWN = new Set(['query', 'database', 'default_format', 'query_id', 'session_id', 'session_timeout', 'session_check',
  'user', 'password', 'role', 'compress', 'decompress', 'client_protocol_version', 'quota_key', 'http_path']);
const kept = new chdb.Session(folder);
const about = kept.query("SELECT version(), timezone(), hostName()", 'TSV').trim().split('\t');

function text(value) {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

// `readonly` last, after which nothing can be set
function prepared(session, parameters) {
  if (parameters.get('database')) {
    session.query(`USE \`${parameters.get('database')}\``);
  }
  const settings = [...parameters].filter(([name]) => !OWN.has(name) && !name.startsWith('param_'));
  for (const [name, value] of settings.sort(([a], [b]) => (a === 'readonly') - (b === 'readonly'))) {
    session.query(`SET ${name} = ${text(value)}`);
  }
}

async function answer(request, response) {
  const parameters = new URL(request.url, 'http://localhost').searchParams;
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }
  const sql = [parameters.get('query'), Buffer.concat(parts).toString('utf8')].filter(Boolean).join('\n');
  const format = parameters.get('default_format') ?? request.headers['x-clickhouse-format'] ?? 'TabSeparated';
  const head = { 'X-ClickHouse-Server-Display-Name': about[2], 'X-ClickHouse-Timezone': about[1],
    'X-ClickHouse-Query-Id': parameters.get('query_id') ?? '' };
  if (!sql) {
    response.writeHead(200, head).end('Ok.\n');
    return;
  }
  const session = new chdb.Session(folder);
  try {
    prepared(session, parameters);
    const result = Buffer.from((await session.queryAsync(sql, { format })).bytes());
    response.writeHead(200, { ...head, 'Content-Type': 'application/octet-stream',
      'X-ClickHouse-Format': /\bFORMAT\s+(\w+)\s*;?\s*$/i.exec(sql)?.[1] ?? format,
      'X-ClickHouse-Summary': '{"read_rows":"0","read_bytes":"0","written_rows":"0","written_bytes":"0",'
        + '"total_rows_to_read":"0","result_rows":"0","result_bytes":"0"}' }).end(result);
  } catch (e) {
    const words = String(e.message).replace(/^Query failed: /, '');
    response.writeHead(500, { ...head, 'X-ClickHouse-Exception-Code': /Code: (\d+)/.exec(words)?.[1] ?? '1002' })
      .end(`${words} (version ${about[0]})\n`);
  } finally {
    session.close();
  }
  if (process.env.RUNRATE_LOUD) {
    console.error(request.method, request.url, sql.slice(0, 300));
  }
}

const server = createServer((request, response) => answer(request, response).catch(e => {
  response.destroy();
  console.error(e);
}));
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.resume().on('end', () => process.exit(0));
