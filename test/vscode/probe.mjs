/**
 * What a suite inside the extension host cannot do itself: see into the preview's frame and the workbench, click there.
 * The suite asks over loopback; the answers come from the browser that shows the workbench. Its results arrive here too.
 */
import http from 'node:http';

const frameOf = (page) =>
  page.frameLocator('iframe.webview >> visible=true').first().frameLocator('iframe#active-frame');

/** One question, one answer: `page` is a Playwright page that shows the workbench. */
const questions = {
  /** The value of an expression in the preview's frame. */
  inPreview: async (page, { expression }) => {
    const body = await frameOf(page).locator('body').elementHandle({ timeout: 10_000 });
    return (await body.ownerFrame()).evaluate(expression);
  },
  clickInPreview: (page, { selector }) =>
    frameOf(page).locator(selector).first().click({ timeout: 10_000, force: true }),
  /** Takes hold of something in the preview's frame and lets it go so many pixels to the right. */
  dragInPreview: async (page, { selector, by }) => {
    const box = await frameOf(page).locator(selector).first().boundingBox({ timeout: 10_000 });
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by / 2, y, { steps: 4 });
    await page.mouse.move(x + by, y, { steps: 4 });
    await page.mouse.up();
  },
  /** The value of an expression in the workbench's own page. */
  inWorkbench: (page, { expression }) => page.evaluate(expression),
  press: (page, { keys }) => page.keyboard.press(keys),
  /** Presses the keys of a text one by one, so many milliseconds apart. */
  type: (page, { text, delay }) => page.keyboard.type(text, { delay }),
  picture: (page, { file }) => page.screenshot({ path: file }).then(() => file),
};

/**
 * @param {{ onTest: (test: { title: string, state: string, error?: string, ms?: number }) => void, onEnd: (summary: object) => void }} events
 * @returns {Promise<{ url: string, show: (page: object) => void, stop: () => Promise<void> }>}
 */
export async function startProbe({ onTest, onEnd }) {
  let page;
  const handle = async ({ ask, ...rest }) => {
    if (ask === 'test') return onTest(rest.test);
    if (ask === 'end') return onEnd(rest.summary);
    if (page === undefined) throw new Error('no page is shown yet');
    return questions[ask](page, rest);
  };
  const server = http.createServer(async (request, response) => {
    const headers = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'content-type': 'application/json',
    };
    let body = '';
    for await (const chunk of request) body += chunk;
    let answer = {};
    if (request.method === 'POST') {
      try {
        answer = { value: await handle(JSON.parse(body)) };
      } catch (error) {
        answer = { error: String(error?.message ?? error) };
      }
    }
    response.writeHead(200, headers);
    response.end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    show: (shown) => {
      page = shown;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
