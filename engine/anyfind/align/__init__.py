"""Adapters: fitting, artifacts, evaluation."""
