import express from 'express';

/** What Express alone does with as many bytes: it reads the question and sends four events. */
const passage = '字'.repeat(1500);
const app = express();
app.get('/health/live', (_request, response) => void response.json({ status: 'ok' }));
app.post('/api/ask', express.json(), (_request, response) => {
  response.status(200).set('Content-Type', 'text/event-stream; charset=utf-8');
  for (const type of ['understood', 'sources', 'sentence', 'end']) {
    response.write(`event: ${type}\ndata: ${JSON.stringify({ passage })}\n\n`);
  }
  response.end();
});
const server = app.listen(Number(process.argv[2]), '127.0.0.1', () => {
  process.stdout.write('问报 bare\n');
});
process.once('SIGTERM', () => server.close().closeAllConnections());
