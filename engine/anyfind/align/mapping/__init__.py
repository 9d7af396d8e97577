"""Maps: every file a point on a plane, so that what is alike lies together and a number about each stays readable."""
