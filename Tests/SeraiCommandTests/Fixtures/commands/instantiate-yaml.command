instantiate greeting@^1.0.0 -p company=Fjell -p limit=2 --format yaml --locale de --created-at 2026-11-01 --created-by ada
