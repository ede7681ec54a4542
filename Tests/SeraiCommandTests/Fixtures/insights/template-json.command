report template order-status --as-of 2026-06-01 --format json
