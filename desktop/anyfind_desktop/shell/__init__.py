"""The frame that every section stands in: the rail, what sections are given, actions, jobs, preferences."""
