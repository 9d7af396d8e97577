"""The section of plugins and models: what there is, how it fares, what an installation asks for, and switching."""
