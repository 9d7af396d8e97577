"""Discovery, registry, host and the weight store."""
