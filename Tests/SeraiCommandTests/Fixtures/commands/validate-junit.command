validate ../everything-wrong --as-of 2026-01-01 --format junit
