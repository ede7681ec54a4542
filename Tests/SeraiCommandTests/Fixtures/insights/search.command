search order --as-of 2026-06-01 --facets
