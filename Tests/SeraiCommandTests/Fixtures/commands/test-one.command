test greeting@2.0.0
