recommend together order-statsu --as-of 2026-06-01
