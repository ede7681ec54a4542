report author ada --as-of 2026-06-01
