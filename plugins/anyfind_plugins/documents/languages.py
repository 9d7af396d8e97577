"""Programming languages by file name."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_SUFFIXES: Final = {
    "Ada": "adb ads",
    "Assembly": "asm s",
    "C": "c h",
    "C#": "cs",
    "C++": "cc cpp cxx hh hpp hxx",
    "CSS": "css scss sass less",
    "Clojure": "clj cljs",
    "CMake": "cmake",
    "CUDA": "cu cuh",
    "Cython": "pyx pxd",
    "D": "d",
    "Dart": "dart",
    "Elixir": "ex exs",
    "Elm": "elm",
    "Erlang": "erl hrl",
    "F#": "fs fsx",
    "Fortran": "f f90 f95 for",
    "GLSL": "glsl frag vert",
    "Go": "go",
    "GraphQL": "graphql gql",
    "Groovy": "groovy gradle",
    "Haskell": "hs lhs",
    "Java": "java",
    "JavaScript": "js mjs cjs jsx",
    "Julia": "jl",
    "Kotlin": "kt kts",
    "Lisp": "lisp lsp el",
    "Lua": "lua",
    "MATLAB": "m",
    "Nim": "nim",
    "Nix": "nix",
    "OCaml": "ml mli",
    "Objective-C": "mm",
    "Pascal": "pas pp",
    "Perl": "pl pm",
    "PHP": "php",
    "PowerShell": "ps1 psm1",
    "Prolog": "pro",
    "Protocol Buffers": "proto",
    "Python": "py pyi pyw",
    "QML": "qml",
    "R": "r",
    "Ruby": "rb",
    "Rust": "rs",
    "Scala": "scala sc",
    "Scheme": "scm ss",
    "Shell": "sh bash zsh fish",
    "Solidity": "sol",
    "SQL": "sql",
    "Swift": "swift",
    "Tcl": "tcl",
    "Terraform": "tf",
    "TypeScript": "ts tsx mts cts",
    "Verilog": "v sv",
    "VHDL": "vhd vhdl",
    "Vim script": "vim",
    "Visual Basic": "vb bas",
    "Vue": "vue",
    "Zig": "zig",
}
_NAMES: Final = {"makefile": "Make", "dockerfile": "Docker", "cmakelists.txt": "CMake", "rakefile": "Ruby"}
_BY_SUFFIX: Final = {f".{suffix}": language for language, suffixes in _SUFFIXES.items() for suffix in suffixes.split()}


def language_of(path: Path) -> str | None:
    """The language that a file's name belongs to."""
    return _NAMES.get(path.name.lower()) or _BY_SUFFIX.get(path.suffix.lower())


def patterns() -> list[str]:
    """Name patterns of all languages, as a manifest lists them."""
    return sorted([f"*{suffix}" for suffix in _BY_SUFFIX] + list(_NAMES))
