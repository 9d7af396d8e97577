"""Search from the desktop's own search: a small service on D-Bus for GNOME Shell and KRunner, without a window.

It is a process of its own, which the desktop starts when somebody types and which ends when nobody does for a while.
It asks the engine that runs; it starts none, as nobody who opens the overview of GNOME has asked for one.
"""
