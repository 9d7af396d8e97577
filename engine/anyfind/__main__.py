"""``python -m anyfind`` is the command line."""

from anyfind.cli import main

main()
