/** Just enough Markdown for the stand-in server: headings, paragraphs, lists, tables, code, quotes, emphasis, links. */

const escape = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

const inline = (text) =>
  escape(text)
    .replace(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g, '<img src="$2" alt="$1">')
    .replace(/\[([^\]]+)\]\(([^)\s]+)[^)]*\)/g, '<a href="$2">$1</a>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/[*_]([^*_]+)[*_]/g, '<em>$1</em>');

const row = (line, cell) =>
  `<tr>${line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((each) => `<${cell}>${inline(each.trim())}</${cell}>`)
    .join('')}</tr>`;

function block(lines) {
  if (/^```/.test(lines[0])) return `<pre><code>${escape(lines.slice(1, -1).join('\n'))}</code></pre>`;
  if (/^[-*] /.test(lines[0])) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
  if (/^>/.test(lines[0])) return `<blockquote><p>${inline(lines.map((l) => l.replace(/^> ?/, '')).join(' '))}</p></blockquote>`;
  if (/^\|/.test(lines[0]))
    return `<table><thead>${row(lines[0], 'th')}</thead><tbody>${lines.slice(2).map((l) => row(l, 'td')).join('')}</tbody></table>`;
  return `<p>${inline(lines.join(' '))}</p>`;
}

const words = (text) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

export function read(source) {
  let text = source.replace(/\r\n?/g, '\n');
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text);
  let title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(front?.[1] ?? '')?.[1] ?? '';
  if (front) text = text.slice(front[0].length);
  const open = front?.[1].split('\n').findIndex((line) => (line.match(/"/g)?.length ?? 0) % 2) ?? -1;
  const notes = open < 0 ? [] : [`The front matter is not quite YAML at line ${open + 2}; it was understood and is left as it is. Close the quotation mark or bracket that is open there.`];
  const sections = [{ level: 0, heading: '', blocks: [] }];
  for (const part of text.split(/\n{2,}/)) {
    const lines = part.split('\n').filter((line) => line.trim());
    const heading = /^(#{1,6}) (.*)/.exec(lines[0] ?? '');
    if (heading) {
      sections.push({ level: heading[1].length, heading: heading[2], blocks: [] });
      lines.shift();
      if (!title) title = heading[2];
    }
    if (lines.length) sections.at(-1).blocks.push(lines);
  }
  return {
    title,
    notes,
    sections: sections.map((section, index) => ({
      index,
      level: section.level,
      heading: section.heading,
      html: section.blocks.map(block).join('\n'),
      words: words(section.blocks.flat().join(' ')),
    })),
  };
}
