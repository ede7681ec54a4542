search order --limit 0
