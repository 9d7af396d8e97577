"""Plugins in processes of their own.

Four modules are the child's, and may import the standard library, numpy and ``anyfind.sdk`` only,
because a plugin's environment may have nothing else: ``boot`` (run by path), ``runtime``, ``frames`` and
``wire``. The others are the engine's side.
"""
