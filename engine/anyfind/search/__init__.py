"""From a query to an answer: planner, lookup, fusion, calibration, explanation."""
