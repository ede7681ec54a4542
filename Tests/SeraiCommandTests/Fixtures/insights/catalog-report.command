report catalog --as-of 2026-06-01 --period 90d
