package org.blogimg.document;

import java.util.List;

/** Posts that a careless weaver would break. */
final class NastyPosts {
    private NastyPosts() {}

    static List<String> all() {
        return List.of(
                "Only a line",
                "Only a line\n",
                "# Only a heading",
                "# A\n# B\n# C\n## D\n",
                "\uFEFF# Marked\n\nText.\n",
                "Title\n=====\n\nText.\n\nSub\n---\nText at once.\n\n---\n\nAfter a rule.\n",
                "---\ntitle: x\n---\nA\n",
                "---\n---\n\nA\n",
                "---\ntitle: \"never closed\ntags:\n- a\nother: b: c\n---\nA\n",
                "---\n{title: flow, tags: [a]}\n---\nA\n\nB\n",
                "---\ntitle: |\n  block\n  scalar\n# comment\nd: 2020-01-01\n...\n\nA\n\nB\n",
                "+++\ntitle = 'x'\ntags = [\n 'a',\n]\n[extra]\nb = 1\n+++\r\n\r\nA\r\n\r\nB\r\n",
                "***\n\nNot front matter.\n\n---\nnor this\n---\n\nText.\n",
                "---\nJust prose between rules\n---\n\nText.\n",
                "## List\n\n- a\n\n  b\n\n      code\n- c\n  1. d\n\n     e\n\n## Next\n\nText.\n",
                "## Code\n\n```sh\n# heading\n\n## another\n```\n\nText.\n\n    # indented\n\n    more\n\nEnd\n",
                "## Table\n\nText\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nmore\n\n| c |\n|---|\n",
                "<!-- a\n\ncomment\n\n# no heading\n-->\n\n## A\n\nText.\n",
                "<div>\n\n## Inside\n\nText.\n\nText.\n\n</div>\n\nAfter.\n\n<details><summary>s</summary>\n\na\n\nb\n\n</details>\n",
                "<figure>\n  ![a](b.jpg)\n  <figcaption>c</figcaption>\n</figure>\n\n## A\n\nText.\n",
                "## Notes\n\nText[^1] more.\n\nText again[^2].\n\n[^1]: One\n\n    more of one\n\n[^2]: Two\n",
                "[a]: http://b\n\n## A [a]\n\nText.\n[c]: http://d\n\nText.\n",
                "## A\n{: .x #y}\n\nText.\n{: .z}\n\n{: .w}\nText.\n\nLast.\n",
                "{% raw %}\n## A\n\nText.\n\n{% endraw %}\n{% highlight sh %}\n# no heading\n\n## no\n{% endhighlight %}\n\nText.\n",
                "{% if x %}\n\n## A\n\nText.\n\nText.\n\n{% endif %}\n\nEnd.\n",
                "{{< figure src=\"a.png\" >}}\n\n## A\n\n{{< note >}}\nInside.\n\nInside.\n{{< /note >}}\n\nText.\n",
                "{% include a.html\n  b=\"c\"\n\n  d=\"e\" %}\n\n## A\n\nText.\n",
                ":::note\n\nInside.\n\nInside.\n\n:::\n\nText.\n\n$$\na\n\nb\n$$\n\nText.\n",
                "> # Quoted\n>\n> text\n\n## A\n\n> quote\nlazy\n\nText.\n",
                "**Bold question?**\n\nAnswer.\n\n**Another?**\n\nAnswer.\nMore.\n",
                "Line\rwith\rcarriage\r\rreturns\r\r## A\r\rText.\r",
                "## A\n\n![own](own.png)\n*caption*\n\nText.\n\n[![linked](l.png)](http://x)\n\nText.\n",
                "\t## tab code\n\n## A\n\tlazy tab\n\n\tcode\n\n-\ttab item\n\n\tin item\n\nText.\n",
                "## שלום עולם\n\nזה טקסט בעברית.\n\nעוד פסקה.\n",
                "## 你好世界\n\n这是一段中文。\n\n第二段。\n\n### 小标题\n\n文字：\n\n- 一\n- 二\n",
                "## مرحبا\n\nهذا نص.\n\nفقرة أخرى.\n",
                "Text\n\n\n\n\nText\n\n\n\n## A\n\n\n\nText\n\n\n\n",
                "1. a\n\n2. b\n\ntext\n\n3. c\n\n* * *\n- - -\n\ntext\n",
                "<p>One</p>\nTwo\n\n<span>a\n\nb</span>\n\nText <b>x\n\ny</b>\n\nEnd\n",
                "<script>\nalert('# no heading')\n\n</script>\n\n[x](javascript:alert(1)) <a href=\"javascript:alert(2)\" "
                        + "onclick=x>y</a> <img src=x onerror=alert(3)>\n\n<iframe src=//evil></iframe>\n\n"
                        + "<svg onload=alert(4)><a xlink:href=\"javascript:alert(5)\">z</a></svg>\n\nText.\n");
    }
}
