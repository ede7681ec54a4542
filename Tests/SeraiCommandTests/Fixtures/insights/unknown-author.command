report author adda --as-of 2026-06-01
