"""What trainers of bridges have in common: checks, folds, held-out facts, moments and cards. No plugin itself."""
