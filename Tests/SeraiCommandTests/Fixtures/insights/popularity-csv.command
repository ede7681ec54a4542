report popularity --as-of 2026-06-01 --format csv
