recommend set order-status refund-request --as-of 2026-06-01 --top 2
