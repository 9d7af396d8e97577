"""What ``anyfind demo`` shows: a small real collection, five searches of different kinds, a contact sheet.

The command itself is thin; it hands a search function in and prints what comes back.
"""
