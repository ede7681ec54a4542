recommend user nobody --as-of 2026-06-01
