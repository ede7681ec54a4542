instantiate greeting@~2.4.0
