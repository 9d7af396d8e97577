"""Bundled plugin: reads text, Markdown, source code, HTML and PDF in passages."""
