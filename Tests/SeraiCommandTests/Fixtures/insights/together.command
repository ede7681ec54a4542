recommend together order-status --as-of 2026-06-01 --top 3
