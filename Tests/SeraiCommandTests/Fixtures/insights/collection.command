recommend collection returns --as-of 2026-06-01 --top 2
