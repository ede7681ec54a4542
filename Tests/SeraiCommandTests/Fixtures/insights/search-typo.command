search refnud --as-of 2026-06-01
