search order --sort name --limit 2 --format json --as-of 2026-06-01
