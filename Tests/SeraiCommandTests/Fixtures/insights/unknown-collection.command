recommend collection return --as-of 2026-06-01
