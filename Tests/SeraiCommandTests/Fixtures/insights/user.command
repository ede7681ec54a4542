recommend user u05 --as-of 2026-06-01 --top 3
