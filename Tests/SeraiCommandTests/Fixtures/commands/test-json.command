test greeting@1.0.0 --format json
